using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Triage;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks.Kinds;

public class ClockKindSpecs
{
    private static readonly RaiseWhatIsDue Sweep = new(Ours);
    private static readonly TellFloorTime OnFloor = new(Ours, true, T(8, 20), T(9, 5));

    [Fact]
    public void every_kind_of_clock_has_one_rule_words_and_a_limit()
    {
        ClockKinds.All.Select(rule => rule.Kind).ShouldBe(Enum.GetValues<ClockKind>(), ignoreOrder: true);
        ClockKinds.All.Select(rule => rule.Meaning.Rule).ShouldBeUnique();
        foreach (var rule in ClockKinds.All)
        {
            ClockKinds.Of(rule.Kind).ShouldBeSameAs(rule);
            rule.Meaning.Words.ShouldNotBeNullOrWhiteSpace();
            rule.Meaning.StartsWhen.ShouldNotBeNullOrWhiteSpace();
            rule.Meaning.StopsWhen.ShouldNotBeNullOrWhiteSpace();
            rule.Meaning.Source.ShouldMatch(@"rule|ruling");
            Policies.Clocks.For(rule.Kind).Limit.ShouldBeGreaterThan(Duration.Zero);
        }
    }

    [Fact]
    public void rule_45_time_on_the_floor_counts_from_the_fall_and_warns_before_60_minutes()
    {
        var world = AtNine().After(OnFloor, CallTaker, T(9, 5));
        var clock = Clock(world, ClockKind.TimeOnFloor);
        (clock.StartedAt, clock.DueAt, clock.Policy.Value).ShouldBe((T(8, 20), T(9, 20), "time-on-floor/1"));
        DuesOf(world, EscalationKind.OnFloorSoonTooLong).ShouldBe([T(9, 5)]);
        DuesOf(world, EscalationKind.OnFloorTooLong).ShouldBe([T(9, 20)]);
        world.After(new TellFloorTime(Ours, false, null, T(9, 15)), Nurse, T(9, 15));
        (Clock(world, ClockKind.TimeOnFloor).StoppedAt, Clock(world, ClockKind.TimeOnFloor).TimeRemaining(T(12, 0))).ShouldBe((T(9, 15), Duration.FromMinutes(5)));
        DuesOf(world, EscalationKind.OnFloorTooLong).ShouldBeEmpty();
    }

    [Fact]
    public void rule_45_a_fall_counts_from_receipt_until_somebody_says_more()
    {
        Clock(AtNine(), ClockKind.TimeOnFloor).StartedAt.ShouldBe(T(9, 0));
        Clock(AtNine().After(OnFloor with { Since = null }, CallTaker, T(9, 5)), ClockKind.TimeOnFloor).StartedAt.ShouldBe(T(9, 0));
        Clock(UpAtNine(), ClockKind.TimeOnFloor).LeftAt.ShouldBe(T(9, 0));
        Clock(WithPatient(), ClockKind.TimeOnFloor).StoppedAt.ShouldBe(T(9, 50));
        var silent = new World { Settings = Under(new ClockPolicies { FloorTime = FloorTimeStart.OnlyWhenSaid }) }.Holding(Received(T(9, 0)));
        AllOf(silent).ShouldNotContain(item => item.Kind == ClockKind.TimeOnFloor);
        Clock(silent.After(OnFloor, CallTaker, T(9, 5)), ClockKind.TimeOnFloor).StartedAt.ShouldBe(T(8, 20));
    }

    [Fact]
    public void the_need_that_triage_found_decides_whether_a_fall_is_timed()
    {
        var other = new World().Holding(Received(T(9, 0)) with { Need = NeedKey.Other });
        AllOf(other).ShouldNotContain(item => item.Kind == ClockKind.TimeOnFloor);
        Clock(other.After(Accept(T(9, 10)), TriageNurse, T(9, 10)), ClockKind.TimeOnFloor).StartedAt.ShouldBe(T(9, 0));
        Clock(AtNine().After(Accept(T(9, 10)) with { Need = new("catheter") }, TriageNurse, T(9, 10)), ClockKind.TimeOnFloor).LeftAt.ShouldBe(T(9, 10));
        Clock(AtNine().After(OnFloor, CallTaker, T(9, 5)).After(Accept(T(9, 10)) with { Need = new("catheter") }, TriageNurse, T(9, 10)), ClockKind.TimeOnFloor).Runs.ShouldBeTrue();
        Clock(AtNine().After(OnFloor, CallTaker, T(9, 5)).After(Accept(T(9, 10)), TriageNurse, T(9, 10)), ClockKind.TimeOnFloor).StartedAt.ShouldBe(T(8, 20));
    }

    [Fact]
    public void ruling_16_awaiting_ambulance_is_timed_until_the_crew_is_there_with_safety_calls()
    {
        var world = Accepted().After(new RaiseEmergency(Ours, "CAD 17", TriageNurse.Id, Why, T(9, 20)), TriageNurse, T(9, 20));
        DuesOf(world, EscalationKind.AmbulanceLate).ShouldBe([T(11, 20)]);
        DuesOf(world, EscalationKind.AmbulanceSafetyCall).ShouldBe([T(9, 50)]);
        world.After(Call(SafetyCallFor.Ambulance, T(9, 40)), TriageNurse, T(9, 40));
        DuesOf(world, EscalationKind.AmbulanceSafetyCall).ShouldBe([T(10, 10)]);
        world.After(Call(SafetyCallFor.Ambulance, T(10, 0)) with { Reached = false }, TriageNurse, T(10, 0));
        DuesOf(world, EscalationKind.AmbulanceSafetyCall).ShouldBe([T(10, 10)], "nobody answered, so nobody is known to be safe");
        world.After(new RaiseEmergency(Ours, "CAD 18", TriageNurse.Id, Why, T(10, 5)), TriageNurse, T(10, 5));
        DuesOf(world, EscalationKind.AmbulanceSafetyCall).ShouldBe([T(10, 10)]);
        world.After(new RecordAmbulanceCrew(Ours, ClosureReason.Conveyed, T(10, 6)), TriageNurse, T(10, 6));
        (Clock(world, ClockKind.AwaitingAmbulance).StoppedAt, Clock(world, ClockKind.AmbulanceSafetyCall).LeftAt).ShouldBe((T(10, 6), T(10, 6)));
        Clock(world, ClockKind.TimeOnFloor).StoppedAt.ShouldBe(T(10, 6));
    }

    [Fact]
    public void ruling_17_a_safety_call_is_due_at_the_breach_and_60_minutes_after_the_last_one()
    {
        var world = Accepted();
        DuesOf(world, EscalationKind.BreachSafetyCall).ShouldBe([T(11, 0) + Tick]);
        world.After(Call(SafetyCallFor.Breach, T(10, 30)), TriageNurse, T(10, 30));
        DuesOf(world, EscalationKind.BreachSafetyCall).ShouldBe([T(11, 0) + Tick], "a call before the breach is not the one that the breach asks for");
        world.After(Sweep, Actor.Service, T(11, 1));
        DuesOf(world, EscalationKind.BreachSafetyCall).ShouldBe([T(12, 0) + Tick]);
        world.After(Call(SafetyCallFor.Breach, T(11, 20)), TriageNurse, T(11, 20));
        DuesOf(world, EscalationKind.BreachSafetyCall).ShouldBe([T(12, 20)]);
        world.After(Call(SafetyCallFor.Breach, T(11, 30)) with { Reached = false }, TriageNurse, T(11, 30));
        DuesOf(world, EscalationKind.BreachSafetyCall).ShouldBe([T(12, 20)]);
        AllOf(world).Where(item => item.Kind == ClockKind.BreachSafetyCall).Select(item => (item.StartedAt, item.DueAt, item.StoppedAt))
            .ShouldBe([(T(11, 0) + Tick, T(11, 0) + Tick, T(11, 20)), (T(11, 20), T(12, 20), null)]);
    }

    [Fact]
    public void ruling_17_no_call_is_due_for_somebody_who_was_seen_in_time() =>
        AllOf(WithPatient()).ShouldNotContain(item => item.Kind == ClockKind.BreachSafetyCall);

    [Fact]
    public void ruling_07_an_overnight_referral_gets_a_clinician_s_call_in_30_minutes_or_is_handed_over()
    {
        var night = At("2026-01-15T22:00:00Z");
        var world = new World().Holding(Received(night));
        DuesOf(world, EscalationKind.OvernightCallDue).ShouldBe([night + Duration.FromMinutes(30)]);
        world.After(Call(SafetyCallFor.Waiting, night + Minute) with { Reached = false }, TriageNurse, night + Minute);
        DuesOf(world, EscalationKind.OvernightCallDue).ShouldNotBeEmpty();
        world.After(Call(SafetyCallFor.Waiting, night + Minute + Minute), TriageNurse, night + Minute + Minute);
        DuesOf(world, EscalationKind.OvernightCallDue).ShouldBeEmpty();
        AllOf(AtNine()).ShouldNotContain(item => item.Kind == ClockKind.OvernightCall);
        var handed = new World().Holding(Received(night)).After(new RedirectReferral(Ours, "111", Why, night), TriageNurse, night);
        DuesOf(handed, EscalationKind.OvernightCallDue).ShouldNotBeEmpty("a redirect is ours until somebody else has it");
        DuesOf(handed.After(new RecordRedirectAnswer(Ours, true, Why, night + Minute), CallTaker, night + Minute), EscalationKind.OvernightCallDue).ShouldBeEmpty();
        DuesOf(new World().Holding(Received(night)).After(new RaiseEmergency(Ours, "CAD 1", TriageNurse.Id, Why, night), TriageNurse, night), EscalationKind.OvernightCallDue).ShouldBeEmpty();
    }

    private static MakeSafetyCall Call(SafetyCallFor about, Instant at) => new(Ours, about, true, Why, at);
}
