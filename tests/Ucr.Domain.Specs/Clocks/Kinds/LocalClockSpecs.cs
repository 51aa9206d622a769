using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks.Kinds;

public class LocalClockSpecs
{
    private static readonly MarkAdmissionOtherwise Mark = new(Ours, true, T(9, 5));
    private static readonly ExtendReablement Extend = new(Ours, T(9, 50) + Duration.FromDays(60), Why, T(12, 0));

    [Fact]
    public void rule_41_reablement_warns_at_day_35_ends_at_42_and_goes_on_only_with_a_reason()
    {
        var world = Reablement();
        DuesOf(world, EscalationKind.ReablementEndsSoon).ShouldBe([T(9, 50) + Duration.FromDays(35)]);
        DuesOf(world, EscalationKind.ReablementOver).ShouldBe([T(9, 50) + Duration.FromDays(42)]);
        world.When(Extend with { Why = Words("") }, TriageNurse, T(12, 0)).ThenRefused("value-missing", "Why");
        world.When(Extend, TriageNurse, T(12, 0)).Then(new ReablementExtended(Extend.Until, Why, TriageNurse.Id, T(12, 0)));
        DuesOf(world.After(Extend, TriageNurse, T(12, 0)), EscalationKind.ReablementOver).ShouldBe([Extend.Until]);
        DuesOf(world, EscalationKind.ReablementEndsSoon).ShouldBe([Extend.Until - Duration.FromDays(7)]);
        world.When(Extend, TriageNurse, T(12, 1)).ThenNothing();
        world.When(Extend with { Until = Extend.Until - Tick }, TriageNurse, T(12, 1)).ThenRefused("value-not-possible", "Until");
    }

    [Fact]
    public void reablement_that_does_not_run_cannot_be_extended()
    {
        Ended().When(Extend, TriageNurse, T(12, 0)).ThenRefused(ExtendReablement.NoReablement);
        Reablement().When(Extend, Desk, T(12, 0)).ThenRefused(Refusal.ClinicianMustDecide);
        Reablement().When(Extend with { Until = T(9, 50) + Duration.FromDays(42) }, TriageNurse, T(12, 0)).ThenRefused("value-not-possible", "Until");
        Reablement().When(Extend with { Until = T(9, 50) + Duration.FromDays(42) + Tick }, TriageNurse, T(12, 0)).ThenOnly<ReablementExtended>();
        Reablement().When(Extend, TriageNurse, T(12, 0) - Tick).ThenRefused("time-in-the-future", "OccurredAt");
    }

    [Fact]
    public void rule_42_a_crisis_open_for_48_hours_is_raised_until_somebody_refers_on_or_closes()
    {
        DuesOf(Accepted(), EscalationKind.CrisisEpisodeOver).ShouldBe([T(9, 0) + Duration.FromHours(48)]);
        DuesOf(Ended(), EscalationKind.CrisisEpisodeOver).ShouldBe([T(9, 0) + Duration.FromHours(48)]);
        DuesOf(Ended().Holding(new OnwardReferralMade("Falls service", Why, Nurse.Id, T(10, 30))), EscalationKind.CrisisEpisodeOver).ShouldBeEmpty();
        AllOf(Accepted(ResponseStandard.TwoDay)).ShouldNotContain(item => item.Kind == ClockKind.CrisisEpisode);
        var upgraded = Accepted(ResponseStandard.TwoDay).After(new ChangePathway(Ours, ResponseStandard.TwoHour, Why, T(12, 0)), TriageNurse, T(12, 0));
        Clock(upgraded, ClockKind.CrisisEpisode).StartedAt.ShouldBe(T(9, 0));
    }

    [Fact]
    public void rule_43_the_golden_hour_is_off_by_default_and_times_marked_cases_only()
    {
        AllOf(AtNine().After(Mark, TriageNurse, T(9, 5))).ShouldNotContain(item => item.Kind == ClockKind.GoldenHour);
        var world = new World { Settings = Using(ClockKind.GoldenHour) }.Holding(Received(T(9, 0)));
        AllOf(world).ShouldNotContain(item => item.Kind == ClockKind.GoldenHour);
        DuesOf(world.After(Mark, TriageNurse, T(9, 5)), EscalationKind.GoldenHourOver).ShouldBe([T(10, 0)]);
        DuesOf(world, EscalationKind.GoldenHourSoon).ShouldBe([T(9, 45)]);
        ClockKinds.Of(ClockKind.GoldenHour).Meaning.Origin.ShouldBe(RuleOrigin.Local);
        world.After(Accept(T(9, 10)), TriageNurse, T(9, 10)).Referral.Clock!.DueAt.ShouldBe(T(11, 0), "the national clock is its own");
        world.After(Mark with { Marked = false, OccurredAt = T(9, 20) }, TriageNurse, T(9, 20));
        Clock(world, ClockKind.GoldenHour).LeftAt.ShouldBe(T(9, 20));
    }

    [Fact]
    public void a_clinician_marks_and_takes_back()
    {
        AtNine().When(Mark, Desk, T(9, 5)).ThenRefused(Refusal.ClinicianMustDecide);
        AtNine().When(Mark, TriageNurse, T(9, 5) - Tick).ThenRefused("time-in-the-future", "OccurredAt");
        AtNine().When(Mark with { Marked = false }, TriageNurse, T(9, 5)).ThenNothing();
        AtNine().After(Mark, TriageNurse, T(9, 5)).When(Mark, TriageNurse, T(9, 6)).ThenNothing();
        WithPatient().After(Mark, TriageNurse, T(10, 0)).Referral.Waits.ShouldNotContain(wait => wait.Kind == ClockKind.GoldenHour);
    }

    [Fact]
    public void rule_44_the_referrer_is_rung_back_within_15_minutes_where_a_service_says_so()
    {
        AllOf(AtNine()).ShouldNotContain(item => item.Kind == ClockKind.ReferrerCallBack);
        var world = new World { Settings = Using(ClockKind.ReferrerCallBack) }.Holding(Received(T(9, 0)));
        DuesOf(world, EscalationKind.ReferrerNotCalled).ShouldBe([T(9, 15)]);
        var call = new CallReferrerBack(Ours, T(9, 12));
        world.When(call, CallTaker, T(9, 12) - Tick).ThenRefused("time-in-the-future", "OccurredAt");
        Clock(world.After(call, CallTaker, T(9, 12)), ClockKind.ReferrerCallBack).StoppedAt.ShouldBe(T(9, 12));
        DuesOf(world, EscalationKind.ReferrerNotCalled).ShouldBeEmpty();
        world.When(call with { OccurredAt = T(9, 13) }, CallTaker, T(9, 13)).ThenNothing();
    }

    [Fact]
    public void rule_47_the_sender_s_limit_warns_and_is_raised_and_stops_with_the_contact()
    {
        var world = new World().Holding(Received(T(9, 0)) with { SenderBreachAt = T(10, 0) });
        (Clock(world, ClockKind.SenderBreach).StartedAt, Clock(world, ClockKind.SenderBreach).DueAt).ShouldBe((T(9, 0), T(10, 0)));
        DuesOf(world, EscalationKind.SenderBreachSoon).ShouldBe([T(9, 45)]);
        DuesOf(world, EscalationKind.SenderBreach).ShouldBe([T(10, 0)]);
        AllOf(AtNine()).ShouldNotContain(item => item.Kind == ClockKind.SenderBreach);
        var told = AtNine().After(new Domain.Intake.AmendReferral(Ours, Message, null, null, T(10, 30), null, T(9, 5)), Sender, T(9, 5));
        (Clock(told, ClockKind.SenderBreach).StartedAt, Clock(told, ClockKind.SenderBreach).DueAt).ShouldBe((T(9, 0), T(10, 30)));
        world.Holding(new ClockStarted(T(9, 0), T(11, 0), ResponseStandard.TwoHour, new("p/1")), new ClockStopped(T(9, 30), OurVisit, Contact, new("p/1")));
        Clock(world, ClockKind.SenderBreach).StoppedAt.ShouldBe(T(9, 30));
        var late = world.After(new Domain.Intake.AmendReferral(Ours, Message, null, null, T(10, 30), null, T(9, 40)), Sender, T(9, 40));
        AllOf(late).Count(item => item.Kind == ClockKind.SenderBreach).ShouldBe(1);
    }

    [Fact]
    public void ruling_04_a_redirect_is_timed_until_its_receiver_takes_it()
    {
        var world = AtNine().After(new RedirectReferral(Ours, "111", Why, T(9, 5)), TriageNurse, T(9, 5));
        DuesOf(world, EscalationKind.RedirectNotAccepted).ShouldBe([T(9, 20)]);
        (Clock(world, ClockKind.ClinicalEyes).StoppedAt, Clock(world, ClockKind.ClinicalEyes).LeftAt).ShouldBe((T(9, 5), null));
        world.After(new RecordRedirectAnswer(Ours, false, Why, T(9, 10)), CallTaker, T(9, 10));
        Clock(world, ClockKind.RedirectAcceptance).LeftAt.ShouldBe(T(9, 10));
        DuesOf(world, EscalationKind.NoClinicalEyes).ShouldBe([T(9, 25)]);
        world.After(new RedirectReferral(Ours, "111", Why, T(9, 12)), TriageNurse, T(9, 12)).After(new RecordRedirectAnswer(Ours, true, Why, T(9, 15)), CallTaker, T(9, 15));
        Clock(world, ClockKind.RedirectAcceptance).StoppedAt.ShouldBe(T(9, 15));
    }

    private static World Reablement() => Accepted(ResponseStandard.TwoDay).After(Plan(T(9, 12)), Desk, T(9, 12)).After(Allocate(T(9, 13)), Desk, T(9, 13))
        .After(new Domain.Allocation.AcceptAllocation(OurVisit, Nurse.Id, T(9, 14)), Nurse, T(9, 14))
        .After(new Domain.Visits.SetOff(OurVisit, Nurse.Id, T(9, 20)), Nurse, T(9, 20)).After(StartContact(T(9, 50)), Nurse, T(9, 50));
}
