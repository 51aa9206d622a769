namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// At the breach of a standard, and every 60 minutes after, a clinician rings the person and triages again (clinical ruling
/// 17). Due at the breach itself: so it starts one limit before.
/// </summary>
public sealed class BreachSafetyCallClock : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.BreachSafetyCall;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Safety call after the breach", "breach-safety-call", "the standard was breached, or the person was last rung",
        "a clinician has rung the person, or somebody is with them", RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 17");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.BreachSafetyCall;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject)
    {
        if (subject.Referral.Clock is not { Runs: true } clock)
        {
            yield break;
        }

        var every = subject.Policy(Kind, clock.StartedAt).Limit;
        var breach = clock.DueAt + Dues.Tick;
        yield return new(Kind, breach, breach, Duration.Zero, subject.Settings.At(clock.StartedAt).Named(Meaning.Rule)) { Every = every };
    }

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is StandardBreached e ? e.DueAt + Dues.Tick : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is ClockStopped e ? e.StoppedAt : null;
}
