using Ucr.Domain.Clocks;
using Ucr.Domain.Visits;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks;

public class CorrectionSpecs
{
    private static readonly CorrectClockStart Start = new(Ours, T(8, 55), Why);

    [Fact]
    public void rule_50_a_corrected_start_keeps_the_old_value_and_moves_the_due_time()
    {
        Accepted().When(Start, TriageNurse, T(9, 30)).Then(new ClockStartCorrected(T(9, 0), T(8, 55), T(10, 55), Why, TriageNurse.Id, T(9, 30)));
        var clock = Ended().After(Start, TriageNurse, T(12, 0)).Referral.Clock!;
        (clock.StartedAt, clock.DueAt, clock.StoppedAt).ShouldBe((T(8, 55), T(10, 55), T(9, 50)));
        Accepted().Referral.ReceivedAt.ShouldBe(T(9, 0), "receipt stays as it was recorded");
    }

    [Fact]
    public void rule_50_a_corrected_stop_keeps_the_old_value() =>
        Ended().When(new CorrectClock(Ours, T(9, 49), Why), TriageNurse, T(12, 0)).Then(new ClockCorrected(T(9, 50), T(9, 49), Why, TriageNurse.Id, T(12, 0)));

    [Fact]
    public void a_two_midnight_clock_stays_one_when_its_start_is_corrected()
    {
        var world = new World { Settings = Under(new ClockPolicies { TwoDay = TwoDayCount.TwoMidnights }) }.Holding(Received(T(9, 0)))
            .After(Accept(T(9, 10), ResponseStandard.TwoDay), TriageNurse, T(9, 10)).After(Start, TriageNurse, T(9, 30));
        world.Referral.Clock!.DueAt.ShouldBe(At("2026-01-18T00:00:00Z") - Tick);
    }

    [Fact]
    public void a_breach_that_a_correction_brings_about_is_raised_once()
    {
        var world = Accepted().After(new RaiseWhatIsDue(Ours), Actor.Service, T(11, 1)).After(Start, TriageNurse, T(11, 5));
        world.Decide(new RaiseWhatIsDue(Ours), Actor.Service, T(11, 6)).OfType<StandardBreached>().ShouldBe([new StandardBreached(ResponseStandard.TwoHour, T(10, 55))]);
        world.After(new RaiseWhatIsDue(Ours), Actor.Service, T(11, 6)).Decide(new RaiseWhatIsDue(Ours), Actor.Service, T(11, 7)).OfType<StandardBreached>().ShouldBeEmpty();
    }

    [Fact]
    public void a_start_lies_before_its_end_and_in_the_past_and_has_a_reason()
    {
        AtNine().When(Start, TriageNurse, T(9, 30)).ThenRefused(CorrectClockStart.NoClock);
        Accepted().When(Start, Desk, T(9, 30)).ThenRefused(Refusal.ClinicianMustDecide);
        Accepted().When(Start with { StartedAt = T(9, 30) + Tick }, TriageNurse, T(9, 30)).ThenRefused("time-in-the-future", "StartedAt");
        Accepted().When(Start with { StartedAt = T(9, 30) }, TriageNurse, T(9, 30)).ThenOnly<ClockStartCorrected>();
        Ended().When(Start with { StartedAt = T(9, 50) + Tick }, TriageNurse, T(12, 0)).ThenRefused(CorrectClockStart.AfterStop);
        Ended().When(Start with { StartedAt = T(9, 50) }, TriageNurse, T(12, 0)).ThenOnly<ClockStartCorrected>();
        Accepted().When(Start with { StartedAt = T(9, 0), Why = Words("") }, TriageNurse, T(9, 30)).ThenNothing();
        Accepted().When(Start with { Why = Words(" ") }, TriageNurse, T(9, 30)).ThenRefused("value-missing", "Why");
        var closed = Accepted().After(new Domain.Outcomes.CloseReferral(Ours, Domain.Outcomes.ClosureReason.Moved, null, null, T(10, 0)), TriageNurse, T(10, 0));
        closed.When(Start with { StartedAt = T(10, 0) + Tick }, TriageNurse, T(12, 0)).ThenRefused(CorrectClockStart.AfterStop);
        closed.When(Start with { StartedAt = T(10, 0) }, TriageNurse, T(12, 0)).ThenOnly<ClockStartCorrected>();
    }

    [Fact]
    public void rule_49_a_late_entry_shows_when_it_happened_and_an_impossible_time_is_refused()
    {
        AtTheDoor().When(StartContact(T(9, 50)), Nurse, T(17, 0)).ThenOnly<CareContactStarted>().OccurredAt.ShouldBe(T(9, 50));
        AtTheDoor().When(StartContact(T(9, 0) - Tick), Nurse, T(9, 50)).ThenRefused("time-before-receipt", "OccurredAt");
        AtTheDoor().When(StartContact(T(9, 50) + Tick), Nurse, T(9, 50)).ThenRefused("time-in-the-future", "OccurredAt");
    }

    [Fact]
    public void the_time_of_a_fall_may_lie_before_receipt_and_not_in_the_future()
    {
        var told = new TellFloorTime(Ours, true, T(3, 0), T(9, 5));
        AtNine().When(told, CallTaker, T(9, 5)).Then(new FloorTimeTold(true, T(3, 0), CallTaker.Id, T(9, 5)));
        AtNine().When(told with { Since = T(9, 5) + Tick }, CallTaker, T(9, 5)).ThenRefused("time-in-the-future", "Since");
        AtNine().When(told with { Since = T(9, 5) + Tick }, CallTaker, T(9, 6)).ThenRefused("value-not-possible", "Since");
        AtNine().When(told with { Since = T(9, 5) }, CallTaker, T(9, 5)).ThenOnly<FloorTimeTold>();
        AtNine().When(told with { OnFloor = false }, CallTaker, T(9, 5)).Then(new FloorTimeTold(false, null, CallTaker.Id, T(9, 5)));
        AtNine().When(told, CallTaker, T(9, 5) - Tick).ThenRefused("time-in-the-future", "OccurredAt");
        var known = AtNine().After(told, CallTaker, T(9, 5));
        known.When(told with { OccurredAt = T(9, 6) }, CallTaker, T(9, 6)).ThenNothing();
        known.When(told with { Since = null }, CallTaker, T(9, 6)).ThenNothing();
        known.When(told with { Since = T(4, 0) }, CallTaker, T(9, 6)).ThenOnly<FloorTimeTold>();
        known.When(told with { OnFloor = false, Since = null }, CallTaker, T(9, 6)).ThenOnly<FloorTimeTold>();
        known.After(told with { OnFloor = false, Since = null, OccurredAt = T(9, 6) }, CallTaker, T(9, 6)).Referral.Timing.OnFloorSince.ShouldBeNull();
    }
}
