using Shouldly;
using Ucr.Domain;
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
