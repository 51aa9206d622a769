using Ucr.Domain.Outcomes.Emergencies;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// At the breach of a standard, and every 60 minutes after, a clinician rings the person and triages again (clinical ruling
/// 17). The first is due at the breach itself, each next one an interval after the last call in which the person was heard.
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
        if (subject.Referral.Clock is not { } clock || clock.EndedAt <= clock.DueAt)
        {
            yield break;
        }

        var policies = subject.Settings.At(clock.StartedAt);
        var every = policies.Clocks.For(Kind).Limit;
        var breach = clock.DueAt + Dues.Tick;
        var first = new TimedItem(Kind, breach, breach, Duration.Zero, policies.Named(Meaning.Rule)) { Every = every };
        var calls = Calls(subject.Referral, breach, clock.EndedAt);
        for (var made = 0; made <= calls.Count; made++)
        {
            var item = made == 0 ? first : first with { StartedAt = calls[made - 1], DueAt = calls[made - 1] + every, Limit = every };
            yield return made < calls.Count ? item with { StoppedAt = calls[made] } : item with { LeftAt = clock.EndedAt };
        }
    }

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened switch
    {
        StandardBreached e => e.DueAt + Dues.Tick,
        SafetyCallMade { For: SafetyCallFor.Breach, Reached: true } e => e.OccurredAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) =>
        happened is SafetyCallMade { For: SafetyCallFor.Breach, Reached: true } e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) => happened switch
    {
        ClockStopped e => e.StoppedAt,
        ClockAbandoned e => e.EndedAt,
        _ => base.Leaves(referral, happened),
    };

    // Only a call in which the person was heard says that they are safe.
    private static List<Instant> Calls(Referral referral, Instant breach, Instant? until) =>
    [
        .. referral.Care.SafetyCalls.Where(call => call is { For: SafetyCallFor.Breach, Reached: true } && call.MadeAt >= breach && !(call.MadeAt > until))
            .Select(call => call.MadeAt).Order(),
    ];
}
