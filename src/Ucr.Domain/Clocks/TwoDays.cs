using Ucr.Domain.Clocks.Measures;

namespace Ucr.Domain.Clocks;

/// <summary>Two days, counted both ways (rule 40).</summary>
public static class TwoDays
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The last instant in time by one way of counting.</summary>
    public static Instant DueAt(Instant startedAt, TwoDayCount count) => count switch
    {
        TwoDayCount.FortyEightHours => startedAt + Duration.FromHours(48),
        TwoDayCount.TwoMidnights => London.AtStartOfDay(startedAt.InZone(London).Date.PlusDays(3)).ToInstant() - Dues.Tick,
        _ => throw new UnreachableException($"No count for {count}."),
    };

    /// <summary>Whether a wait was in time by one way of counting.</summary>
    public static bool Within(Instant startedAt, Instant stoppedAt, TwoDayCount count)
    {
        var measures = ClockMeasures.Between(startedAt, stoppedAt);
        return count == TwoDayCount.TwoMidnights ? measures.Midnights <= 2 : measures.Within(Duration.FromHours(48));
    }
}
