using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Clocks.Hours;

/// <summary>Hours of one day, Europe/London.</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after; not later than <paramref name="From"/> means on the next day.</param>
public sealed record DayHours(LocalTime From, LocalTime To);

/// <summary>
/// When the service answers. The national minimum is 8am to 8pm on seven days; weekends and bank holidays are ordinary days
/// unless a service says otherwise (rule 19).
/// </summary>
public sealed record ServiceHours
{
    // Long enough for a service that opens once a week, and that week is Christmas.
    private const int DaysAhead = 21;


    /// <summary>By weekday; a service that never closes says 00:00 to 00:00 on each.</summary>
    public IReadOnlyList<WeeklyHours> Week { get; init; } = EveryDay(new(8, 0), new(20, 0));

    /// <summary>The hours on bank holidays; null when they are ordinary days, empty when the service is closed.</summary>
    public IReadOnlyList<DayHours>? OnBankHolidays { get; init; }

    /// <summary>Which days are bank holidays.</summary>
    public IReadOnlyList<LocalDate> BankHolidays { get; init; } = Hours.BankHolidays.England;

    /// <summary>The same hours on all seven days.</summary>
    public static IReadOnlyList<WeeklyHours> EveryDay(LocalTime from, LocalTime to) =>
        [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new WeeklyHours(day, from, to))];

    /// <summary>True while the service answers: opening is the first such moment, closing the first that is not (rules 15 and 16).</summary>
    public bool IsOpen(Instant at) => Around(at, after: 1).Any(open => open.Contains(at));

    /// <summary>The instant itself while open, else the next opening (policy B).</summary>
    public Instant OpensAt(Instant at) => IsOpen(at) ? at : Around(at, DaysAhead).Select(open => open.Start).Where(start => start > at).DefaultIfEmpty(at).Min();

    /// <summary>The last closing before a moment at which the service is closed; null when it is open then, or was closed since the other moment.</summary>
    /// <param name="since">Look no further back than this, UTC.</param>
    /// <param name="until">The moment, UTC.</param>
    public Instant? LastClosing(Instant since, Instant until) => IsOpen(until)
        ? null
        : Around(until, after: 1).Select(open => (Instant?)open.End).Where(end => end > since && end <= until).Max();

    private IEnumerable<Interval> Around(Instant at, int after)
    {
        var today = at.InZone(LondonDays.Zone).Date;
        return Enumerable.Range(-8, 8 + after + 1).SelectMany(days => On(today.PlusDays(days)));
    }

    private IEnumerable<Interval> On(LocalDate day)
    {
        var hours = OnBankHolidays is { } holiday && BankHolidays.Contains(day)
            ? holiday
            : Week.Where(weekly => weekly.Day == day.DayOfWeek).Select(weekly => new DayHours(weekly.From, weekly.To));
        return hours.Select(open => new Interval(At(day, open.From), At(open.To <= open.From ? day.PlusDays(1) : day, open.To)));
    }

    // On the spring night an opening in the hour that is left out is moved on by it; in the autumn the first of two counts.
    private static Instant At(LocalDate day, LocalTime time) => (day + time).InZoneLeniently(LondonDays.Zone).ToInstant();
}
