using Ucr.Domain.Clocks;

namespace Ucr.Domain.Specs.Clocks;

public class ResponseClockSpecs
{
    [Theory]
    [InlineData("2026-01-15T11:00:00Z", true)] // exactly 120 minutes (rule 1)
    [InlineData("2026-01-15T11:00:00.999999Z", true)] // whole seconds (rule 2)
    [InlineData("2026-01-15T11:00:01Z", false)]
    [InlineData("2026-01-15T11:01:00Z", false)]
    public void exactly_120_minutes_is_met(string stopped, bool met) => Clock(T(9, 0), At(stopped)).Met.ShouldBe(met);

    [Fact]
    public void counting_minute_marks_would_call_a_shorter_wait_a_breach() => // rule 2: 10:00:59 to 12:01:00 is 121 marks, and 120 min 1 s
        Clock(T(10, 0, 59), T(12, 0, 59)).Met.ShouldBe(true);

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29T02:00:00Z", 90)] // 00:30 GMT to 03:00 BST (rule 20)
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T01:10:00Z", 40)] // 01:30 BST to 01:10 GMT (rule 21)
    public void on_clock_change_nights_elapsed_time_counts(string started, string stopped, int minutes)
    {
        var clock = Clock(At(started), At(stopped));
        clock.Met.ShouldBe(true);
        clock.TimeRemaining(default).ShouldBe(Duration.FromMinutes(120 - minutes));
    }

    [Fact]
    public void a_clock_left_behind_is_neither_met_nor_running()
    {
        var left = Clock(T(9, 0), null) with { AbandonedAt = T(9, 30) };
        left.Met.ShouldBeNull();
        left.Runs.ShouldBeFalse();
        left.TimeRemaining(T(12, 0)).ShouldBe(Duration.FromMinutes(90));
    }

    private static ResponseClock Clock(Instant started, Instant? stopped) =>
        new(ResponseStandard.TwoHour, started, started + Duration.FromHours(2), Policies.Named("received-by-service"), stopped);

    private static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}

public class ClockRuleSpecs
{
    [Theory]
    [InlineData("01", "5", true)]
    [InlineData("01", "6", true)]
    [InlineData("02", "5", false)]
    [InlineData("01", "7", false)]
    [InlineData("01", "3", false)]
    public void only_an_attended_face_to_face_contact_stops_it(string mechanism, string attendance, bool stops) =>
        ClockRule.StopFor(Accepted().Referral, OurVisit, new(Contact, Nurse.Id, mechanism, attendance, Nurse.Id, T(9, 50)), Defaults).Any().ShouldBe(stops);

    [Fact]
    public void the_second_contact_stops_nothing() =>
        ClockRule.StopFor(WithPatient().Referral, OurVisit, new(Contact, Nurse.Id, "01", "5", Nurse.Id, T(9, 55)), Defaults).ShouldBeEmpty();
}

public class RaiseWhatIsDueSpecs
{
    private static readonly RaiseWhatIsDue Command = new(Ours);

    [Fact]
    public void no_clinical_eyes_is_raised_at_fifteen_minutes_once()
    {
        AtNine().When(Command, Actor.Service, T(9, 15) - Tick).ThenNothing();
        AtNine().When(Command, Actor.Service, T(9, 15)).Then(Raised(EscalationKind.NoClinicalEyes, T(9, 15)));
        AtNine().After(Command, Actor.Service, T(9, 15)).When(Command, Actor.Service, T(9, 20) - Tick).ThenNothing();
    }

    [Fact]
    public void the_due_instant_still_meets_the_standard_and_a_tick_later_is_the_breach()
    {
        Accepted().Decide(Command, Actor.Service, T(11, 0)).ShouldNotContain(happened => happened is StandardBreached);
        Accepted().Decide(Command, Actor.Service, T(11, 0) + Tick).ShouldContain(new StandardBreached(ResponseStandard.TwoHour, T(11, 0)));
        Accepted().After(Command, Actor.Service, T(11, 1)).Decide(Command, Actor.Service, T(11, 2)).ShouldBeEmpty();
    }

    [Fact]
    public void an_allocation_nobody_accepts_is_escalated_after_five_minutes()
    {
        Allocated().When(Command, Actor.Service, T(9, 18) - Tick).ThenNothing();
        Allocated().When(Command, Actor.Service, T(9, 18)).Then(Raised(EscalationKind.NotAccepted, T(9, 18)));
        Taken().When(Command, Actor.Service, T(9, 20)).ThenNothing();
    }
}

public class CorrectClockSpecs
{
    private static readonly CorrectClock Command = new(Ours, T(9, 49), Why);

    [Fact]
    public void the_old_value_stays_on_the_event() =>
        Ended().When(Command, TriageNurse, T(12, 0)).Then(new ClockCorrected(T(9, 50), T(9, 49), Why, TriageNurse.Id, T(12, 0)));

    [Fact]
    public void to_the_same_time_changes_nothing() => Ended().When(Command with { StoppedAt = T(9, 50) }, TriageNurse, T(12, 0)).ThenNothing();

    [Fact]
    public void only_a_stopped_clock_by_a_clinician()
    {
        Accepted().When(Command, TriageNurse, T(12, 0)).ThenRefused(CorrectClock.NotStopped);
        Ended().When(Command, Desk, T(12, 0)).ThenRefused(Refusal.ClinicianMustDecide);
        Ended().When(Command with { StoppedAt = T(9, 0) - Tick }, TriageNurse, T(12, 0)).ThenRefused("time-before-receipt", "StoppedAt");
    }
}

public class AcknowledgeEscalationSpecs
{
    private static readonly AcknowledgeEscalation Command = new(Ours, EscalationKind.NoAccess);

    [Fact]
    public void somebody_takes_it_on_once()
    {
        NoAccess().When(Command, TriageNurse, T(9, 46)).Then(new EscalationAcknowledged(EscalationKind.NoAccess, TriageNurse.Id, T(9, 46), T(9, 45), 1));
        NoAccess().After(Command, TriageNurse, T(9, 46)).When(Command, TriageNurse, T(9, 47)).ThenNothing();
        AtTheDoor().When(Command, TriageNurse, T(9, 46)).ThenNothing();
    }
}
