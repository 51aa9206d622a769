using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>Something that falls due unless its cause stops first.</summary>
/// <param name="Kind">What would be raised; null for the breach of the standard itself.</param>
/// <param name="At">UTC.</param>
public readonly record struct Due(EscalationKind? Kind, Instant At);

/// <summary>What falls due for a referral. A due time is data: a sweeper raises it, and nothing relies on a timer that could be lost.</summary>
public static class Dues
{
    /// <summary>The store's smallest step of time: a microsecond. A due instant is still in time, and one tick later is not.</summary>
    public static readonly Duration Tick = Duration.FromNanoseconds(1000);

    /// <summary>Everything that has not been raised and whose cause still stands, soonest first.</summary>
    public static IReadOnlyList<Due> Pending(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
    [
        .. ReferralClocks.Running(referral, visits, settings)
            .SelectMany(item => Of(item, referral))
            .Where(due => !IsRaised(referral, due))
            .OrderBy(due => due.At),
    ];

    /// <summary>The soonest of what is pending, UTC; null when nothing is.</summary>
    public static Instant? Next(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
        Pending(referral, visits, settings) is [var first, ..] ? first.At : null;

    private static IEnumerable<Due> Of(TimedItem item, Referral referral)
    {
        var rule = ClockKinds.Of(item.Kind);
        if (rule.Warns is { } warning && item.WarnAt is { } warnAt)
        {
            yield return new(warning, warnAt);
        }

        if (item.AtRiskAt is { } atRiskAt)
        {
            yield return new(EscalationKind.AtRisk, atRiskAt);
        }

        yield return rule.Raises is { } kind ? new(kind, NextOf(item, kind, referral)) : new(null, item.DueAt + Tick);
    }

    // What repeats falls due again one interval after it was last raised, until its cause stops.
    private static Instant NextOf(TimedItem item, EscalationKind kind, Referral referral) => item.Every is { } every
        ? referral.Escalations.Where(raised => raised.Kind == kind && raised.DueAt >= item.DueAt).Select(raised => (Instant?)raised.DueAt).Max() + every ?? item.DueAt
        : item.DueAt;

    private static bool IsRaised(Referral referral, Due due) => due.Kind is { } kind
        ? referral.Escalations.Any(raised => raised.Kind == kind && raised.DueAt == due.At)
        : referral.BreachedAt == referral.Clock?.DueAt;
}
