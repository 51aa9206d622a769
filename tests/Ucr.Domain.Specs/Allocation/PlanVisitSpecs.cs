using Ucr.Domain.Allocation;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Allocation;

public class PlanVisitSpecs
{
    [Fact]
    public void a_visit_takes_needs_place_and_due_time_from_its_referral()
    {
        var planned = Accepted().When(Plan(T(9, 12)), Desk, T(9, 12)).ThenOnly<VisitPlanned>();
        planned.Serves.ShouldBe(Serves);
        planned.ShouldBe(new(OurVisit, planned.Serves, Patient, VisitPurpose.Crisis, Needs, new Place(400_000, 300_000), null, T(11, 0), Desk.Id, T(9, 12)));
    }

    [Fact]
    public void the_same_visit_again_changes_nothing() => Planned().When(Plan(T(9, 12)), Desk, T(9, 13)).ThenNothing();

    [Fact]
    public void a_second_crisis_visit_is_refused_and_a_follow_up_is_not()
    {
        Planned().When(Plan(T(9, 13), visit: OtherVisit), Desk, T(9, 13)).ThenRefused(PlanVisit.CrisisVisitOpen);
        Planned().Decide(Plan(T(9, 13), VisitPurpose.FollowUp, OtherVisit), Desk, T(9, 13)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void nobody_is_visited_before_triage() => AtNine().When(Plan(T(9, 12)), Desk, T(9, 12)).ThenRefused(Refusal.NotTriaged);

    [Fact]
    public void a_visit_is_to_one_patient()
    {
        var other = Accepted().Referral with { Id = OtherReferral, Patient = new(Guid.Empty) };
        new Told(Plan(T(9, 12)).Decide(null, [Accepted().Referral, other], new(Desk, T(9, 12), Defaults))).ThenRefused(PlanVisit.TwoPatients);
        new Told(Plan(T(9, 12)).Decide(null, [], new(Desk, T(9, 12), Defaults))).ThenRefused("value-missing", "Serves");
    }

    [Fact]
    public void a_call_taker_plans_none() => Accepted().When(Plan(T(9, 12)), CallTaker, T(9, 12)).ThenRefused(Refusal.DispatcherMustDecide);

    [Fact]
    public void a_visit_may_come_after_another_that_is_open()
    {
        var equip = Plan(T(9, 30), VisitPurpose.FollowUp, OtherVisit) with { After = OurVisit };
        Planned().When(equip, Desk, T(9, 30)).ThenOnly<VisitPlanned>().After.ShouldBe(OurVisit);
        Accepted().When(equip, Desk, T(9, 30)).ThenRefused(PlanVisit.NothingBefore);
        Planned().When(equip with { After = OtherVisit }, Desk, T(9, 30)).ThenRefused(PlanVisit.NothingBefore);
    }
}
