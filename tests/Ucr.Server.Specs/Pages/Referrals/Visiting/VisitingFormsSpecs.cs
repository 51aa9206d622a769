using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Pages.Referrals.Visiting;
using Ucr.Server.Specs.Pages.Referrals.Questions;
using Xunit;

namespace Ucr.Server.Specs.Pages.Referrals.Visiting;

/// <summary>Who goes, when, and who else does, read from a form.</summary>
public sealed class VisitingFormsSpecs
{
    private static readonly VisitId Visit = new(Guid.NewGuid());
    private static readonly Referral Accepted = AReferral.At(Stage.Accepted) with { OpenVisits = [Visit] };

    [Fact]
    public void a_visit_without_a_time_is_as_soon_as_possible() =>
        Typed.Command<RescheduleForm, RescheduleVisit>(Accepted, ("byPatient", "yes"), ("reason", "Out until then")).ShouldSatisfyAllConditions(
            visit => visit.Visit.ShouldBe(Visit), visit => visit.EarliestAt.ShouldBeNull(), visit => visit.ByPatient.ShouldBeTrue());

    [Fact]
    public void the_answer_of_the_ambulance_service_is_about_the_request_that_stands()
    {
        var request = new AmbulanceRequest(Guid.NewGuid(), AmbulanceCategory.Two, AReferral.Now);
        var waiting = AReferral.At(Stage.AwaitingAmbulance);
        Typed.Command<AmbulanceAnswerForm, AcknowledgeAmbulanceRequest>(waiting with { Care = waiting.Care with { Ambulance = request } }, ("byPhone", "yes"))
            .ShouldSatisfyAllConditions(answer => answer.Request.ShouldBe(request.Id), answer => answer.CadNumber.ShouldBeNull());
    }

    [Fact]
    public void who_goes_out_of_scope_and_who_supports_them_are_named() =>
        Typed.Command<ScopeForm, OverrideScope>(Accepted, ("clinician", "Daniel Okoro"), ("supporter", "Priya Nair"), ("reason", "Nobody else is near"))
            .ShouldSatisfyAllConditions(scope => scope.Clinician.ShouldBe(new("daniel.okoro")), scope => scope.Supporter.ShouldBe(new("priya.nair")));

    [Fact]
    public void another_visit_is_planned_after_the_one_that_comes_first_with_what_it_needs()
    {
        var planned = Typed.Command<PlanVisitForm, PlanVisit>(
            Accepted, ("purpose", "Joint"), ("after", Visit.ToString()), ("people", "2"), ("minutes", "60"), ("capabilities", "Equipment\nIntravenous treatment grade 2"), ("kit", "Hoist\nWalking frame"));
        (planned.Purpose, planned.After, planned.EarliestAt, planned.Serves.ShouldHaveSingleItem()).ShouldBe((VisitPurpose.Joint, Visit, null, Accepted.Id));
        (planned.Needs!.People, planned.Needs.ExpectedMinutes).ShouldBe((2, 60));
        planned.Needs.Capabilities.ShouldBe(["equipment", "iv"]);
        planned.Needs.LeastGrades.ShouldBe([new("iv", 2)]);
        planned.Needs.Kit.ShouldBe(["hoist", "walking_frame"]);
        Typed.Command<PlanVisitForm, PlanVisit>(Accepted, ("purpose", "FollowUp"), ("after", "none"), ("people", "1"), ("minutes", "30")).After.ShouldBeNull();
    }

    [Fact]
    public void what_cannot_be_planned_names_its_field()
    {
        Typed.Wrong<PlanVisitForm>(Accepted).ShouldBe(["purpose", "after", "people", "minutes"], ignoreOrder: true);
        Typed.Wrong<PlanVisitForm>(Accepted, ("purpose", "FollowUp"), ("after", "the first"), ("people", "1"), ("minutes", "an hour"), ("capabilities", "Equipment until 2027-01-01"))
            .ShouldBe(["after", "minutes", "capabilities"], ignoreOrder: true);
    }

    [Fact]
    public void every_answer_that_is_missing_is_named_at_once()
    {
        Typed.Wrong<RescheduleForm>(Accepted).ShouldBe(["byPatient", "reason"]);
        Typed.Wrong<AmbulanceForm>(Accepted).ShouldBe(["category"]);
        Typed.Wrong<CrewRelievedForm>(Accepted).ShouldBe(["to", "told"]);
        Typed.Wrong<LiftForm>(Accepted).ShouldBe(["liftedBy", "injuryLevel", "found"]);
        Typed.Wrong<DelegateForm>(Accepted).ShouldBe(["responding", "accountable", "submitting", "why"]);
        Typed.Wrong<DelegationAnswerForm>(Accepted).ShouldBe(["accepted", "words"]);
        Typed.Wrong<ScopeForm>(Accepted).ShouldBe(["clinician", "supporter", "reason"]);
    }

    [Fact]
    public void a_serious_injury_can_be_said_and_is_then_refused() =>
        Typed.Command<LiftForm, RecordLift>(Accepted, ("liftedBy", "Volunteers"), ("injuryLevel", "3"), ("found", "Hip")).InjuryLevel.ShouldBe(3);
}
