using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Clocks.Measures;

/// <summary>
/// One wait, measured in every way that somebody may ask for. Every figure uses whole seconds between instants (rule 2);
/// the others stand beside it under their own names, so that nobody has to guess why two reports disagree.
/// </summary>
/// <param name="Elapsed">Between the instants, exact.</param>
/// <param name="WholeSeconds">Between the instants cut to whole seconds: what "met" means.</param>
/// <param name="MinuteBoundaries">Minute marks passed, as DATEDIFF(MINUTE) counts on instants: 10:00:59 to 12:01:00 is 121.</param>
/// <param name="WallClockMinutes">The same on naive London wall-clock times, as a report sees that knows no offsets.</param>
/// <param name="Midnights">London midnights passed.</param>
public sealed record ClockMeasures(Duration Elapsed, Duration WholeSeconds, long MinuteBoundaries, long WallClockMinutes, int Midnights)
{
    /// <summary>The wall clock was put forward or back in between (rules 20 and 21): a naive report is wrong here.</summary>
    public bool ClockWasChanged => WallClockMinutes != MinuteBoundaries;

    /// <summary>A report on naive times would reject the row: the stop seems to lie before the start (rule 21).</summary>
    public bool SeemsNegative => WallClockMinutes < 0;

    /// <summary>Measures a wait.</summary>
    /// <param name="from">Its start, UTC.</param>
    /// <param name="to">Its end, UTC.</param>
    public static ClockMeasures Between(Instant from, Instant to)
    {
        var (start, end) = (from.InZone(LondonDays.Zone).LocalDateTime, to.InZone(LondonDays.Zone).LocalDateTime);
        return new(
            to - from,
            Duration.FromSeconds(to.ToUnixTimeSeconds() - from.ToUnixTimeSeconds()),
            Minute(to) - Minute(from),
            Minute(end.InUtc().ToInstant()) - Minute(start.InUtc().ToInstant()),
            Period.DaysBetween(start.Date, end.Date));
    }

    /// <summary>Met by whole seconds: exactly the limit is in time (rule 1).</summary>
    public bool Within(Duration limit) => WholeSeconds <= limit;

    /// <summary>True when a report by minute marks or by the wall clock would come to the other verdict, or to none.</summary>
    public bool DiffersAt(Duration limit) =>
        Within(limit) != Within(MinuteBoundaries, limit) || Within(limit) != Within(WallClockMinutes, limit);

    private static bool Within(long minutes, Duration limit) => minutes >= 0 && Duration.FromMinutes(minutes) <= limit;

    // Floor, also before 1970.
    private static long Minute(Instant at) => (long)Math.Floor(at.ToUnixTimeSeconds() / 60m);
}
