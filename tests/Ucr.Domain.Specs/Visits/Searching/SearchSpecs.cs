using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Specs.Visits.Searching;

public class SearchSpecs
{
    private static readonly CloseReferral GiveUp = new(Ours, ClosureReason.NoContact, null, null, T(10, 40));

    [Fact]
    public void rule_27_a_visit_without_access_is_an_attempt_and_the_clock_does_not_stop()
    {
        var referral = NoAccess().Referral;
        referral.Stage.ShouldBe(Stage.Accepted, "never an attended contact");
        referral.Clock.ShouldNotBeNull().Runs.ShouldBeTrue();
        referral.Escalations.ShouldContain(raised => raised.Kind == EscalationKind.NoAccess);
    }

    [Fact]
    public void ruling_15_each_step_of_the_search_is_recorded_by_itself()
    {
        var world = NoAccess().After(Step(SearchStep.PatientPhoned, T(9, 46)), CallTaker, T(9, 46)).After(Step(SearchStep.KeySafeTried, T(9, 48)), Nurse, T(9, 48));
        world.Visit.Watch.Search!.Steps.Select(step => step.Step).ShouldBe([SearchStep.PatientPhoned, SearchStep.KeySafeTried]);
        world.When(Step(SearchStep.KeySafeTried, T(9, 48)), Nurse, T(9, 49)).ThenNothing();
        AtTheDoor().When(Step(SearchStep.PatientPhoned, T(9, 46)), Nurse, T(9, 46)).ThenRefused(TakeSearchStep.NoSearch);
    }

    [Fact]
    public void ruling_15_police_or_999_are_due_15_minutes_after_nobody_opened()
    {
        DueAt(NoAccess()).ShouldBe(T(10, 0));
        DueAt(NoAccess().After(Step(SearchStep.PoliceAsked, T(9, 55)), Nurse, T(9, 55))).ShouldBeNull();
    }

    [Fact]
    public void ruling_15_police_or_999_are_due_at_once_when_collapse_is_likely()
    {
        var likely = NoAccess().After(new ReportNoAccess(OurVisit, Nurse.Id, Why, CollapseLikely: true, T(9, 50)), Nurse, T(9, 50));
        DueAt(likely).ShouldBe(T(9, 50));
    }

    [Fact]
    public void ruling_15_nobody_is_given_up_before_the_whole_search()
    {
        NoAccess().When(GiveUp, TriageNurse, T(10, 40)).ThenRefused(SearchRule.NotDone);
        var allButHelp = Policies.Visits.SearchSteps.Aggregate(NoAccess(), (world, step) => world.After(Step(step, T(9, 50)), Nurse, T(9, 50)));
        allButHelp.When(GiveUp, TriageNurse, T(10, 40)).ThenRefused(SearchRule.NotDone);
        allButHelp.After(Step(SearchStep.AmbulanceAsked, T(9, 55)), Nurse, T(9, 55)).After(GiveUp, TriageNurse, T(10, 40)).Referral.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void ruling_15_only_a_registered_clinician_closes_after_the_search()
    {
        var found = NoAccess().After(Step(SearchStep.HospitalsAsked, T(9, 50)) with { PersonFound = true }, CallTaker, T(9, 50));
        found.When(GiveUp, Desk, T(10, 40)).ThenRefused(Refusal.ClinicianMustDecide);
        found.When(new CancelVisit(OurVisit, false, "In hospital", T(10, 0)), Desk, T(10, 0)).ThenRefused(Refusal.ClinicianMustDecide);
        found.After(GiveUp, TriageNurse, T(10, 40)).Visit.Stage.ShouldBe(VisitStage.Cancelled);
    }

    [Fact]
    public void ruling_15_taking_the_clinician_away_does_not_end_the_search()
    {
        var world = NoAccess().After(new WithdrawAllocation(OurVisit, Nurse.Id, "End of shift", T(9, 50)), Desk, T(9, 50));
        DueAt(world).ShouldBe(T(10, 0));
        world.When(new CancelVisit(OurVisit, false, "Nobody there", T(10, 0)), TriageNurse, T(10, 0)).ThenRefused(SearchRule.NotDone);
    }

    [Fact]
    public void ruling_15_somebody_who_opens_after_all_ends_the_search()
    {
        var seen = NoAccess().After(StartContact(T(9, 58)), Nurse, T(9, 58));
        seen.Visit.Watch.Search.ShouldBeNull();
        DueAt(seen).ShouldBeNull();
    }

    private static TakeSearchStep Step(SearchStep step, Instant at) => new(OurVisit, step, PersonFound: false, Why, at);

    private static Instant? DueAt(World world) => Dues.Pending(world.Referral, [.. world.Visits], Defaults)
        .Where(due => due.Kind == EscalationKind.HelpNotAsked).Select(due => (Instant?)due.At).SingleOrDefault();
}
