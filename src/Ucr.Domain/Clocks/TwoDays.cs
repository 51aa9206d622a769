using Ucr.Domain.Clocks.Measures;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Clocks;

/// <summary>Two days, counted both ways (rule 40).</summary>
public static class TwoDays
{
    /// <summary>The last instant in time by one way of counting.</summary>
    public static Instant DueAt(Instant startedAt, TwoDayCount count) => count switch
    {
        TwoDayCount.FortyEightHours => startedAt + Duration.FromHours(48),
        TwoDayCount.TwoMidnights => LondonDays.Zone.AtStartOfDay(startedAt.InZone(LondonDays.Zone).Date.PlusDays(3)).ToInstant() - Dues.Tick,
        _ => throw new UnreachableException($"No count for {count}."),
    };

    /// <summary>Whether a wait was in time by one way of counting.</summary>
    public static bool Within(Instant startedAt, Instant stoppedAt, TwoDayCount count)
    {
        var measures = ClockMeasures.Between(startedAt, stoppedAt);
        return count == TwoDayCount.TwoMidnights ? measures.Midnights <= 2 : measures.Within(Duration.FromHours(48));
    }
}
