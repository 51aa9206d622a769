using Ucr.Domain.Clocks.Kinds;

namespace Ucr.Domain.Clocks.Explanations;

/// <summary>Which facts made a clock what it is.</summary>
/// <param name="Started">What started it; null where a fact of another stream did.</param>
/// <param name="Ended">What stopped it or left it behind; null while it runs.</param>
/// <param name="Corrections">What was put right, oldest first.</param>
public sealed record ClockTrace(RecordedFact? Started, RecordedFact? Ended, IReadOnlyList<RecordedFact> Corrections)
{
    /// <summary>All of them, in the order of the store.</summary>
    public IReadOnlyList<RecordedFact> All => [.. new[] { Started, Ended }.OfType<RecordedFact>().Concat(Corrections).Distinct().OrderBy(fact => fact.Sequence)];

    /// <summary>Finds them by telling the story again: each kind says of each fact whether it starts or ends it.</summary>
    /// <param name="item">The clock.</param>
    /// <param name="history">The facts of the referral and its visits.</param>
    public static ClockTrace Of(TimedItem item, IReadOnlyList<RecordedFact> history)
    {
        var rule = ClockKinds.Of(item.Kind);
        var corrections = rule is ResponseStandardClock ? Corrected(item, history) : [];
        var (startedAt, stoppedAt) = Original(item, corrections);
        RecordedFact? started = null, ended = null;
        Referral? referral = null;
        foreach (var fact in history.OrderBy(fact => fact.Sequence))
        {
            referral = fact.Happened is IReferralEvent own ? Referral.Evolve(referral, own) : referral;
            if (referral is null)
            {
                continue;
            }

            started = started is null && rule.Starts(referral, fact.Happened) == startedAt ? fact : started;
            ended = started is not null && ended is null && IsEnd(rule, referral, fact.Happened, stoppedAt, item.LeftAt) ? fact : ended;
        }

        return new(started, ended, corrections);
    }

    private static bool IsEnd(ClockKindRule rule, Referral referral, IUcrEvent happened, Instant? stoppedAt, Instant? leftAt) =>
        (stoppedAt is not null && rule.Stops(referral, happened) == stoppedAt) || (leftAt is not null && rule.Leaves(referral, happened) == leftAt);

    private static IReadOnlyList<RecordedFact> Corrected(TimedItem item, IReadOnlyList<RecordedFact> history) => item.LeftAt is not null
        ? []
        : [.. history.Where(fact => fact.Happened is ClockCorrected or ClockStartCorrected).OrderBy(fact => fact.Sequence)];

    // Back through the corrections to what was recorded first.
    private static (Instant StartedAt, Instant? StoppedAt) Original(TimedItem item, IReadOnlyList<RecordedFact> corrections)
    {
        var (startedAt, stoppedAt) = (item.StartedAt, item.StoppedAt);
        foreach (var fact in corrections.Reverse())
        {
            startedAt = fact.Happened is ClockStartCorrected start && start.ToStartedAt == startedAt ? start.FromStartedAt : startedAt;
            stoppedAt = fact.Happened is ClockCorrected stop && stop.ToStoppedAt == stoppedAt ? stop.FromStoppedAt : stoppedAt;
        }

        return (startedAt, stoppedAt);
    }
}
