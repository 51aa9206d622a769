using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Server.Pages.Wording;

/// <summary>
/// Instants and dates as staff screens show them: Europe/London, 24-hour, <c>16-Aug-1938</c>.
/// NHS Common User Interface makes both forms mandatory for clinical safety.
/// </summary>
public static class TimeText
{
    private static readonly LocalTimePattern Hours = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalDatePattern ShortDay = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    private static readonly LocalDatePattern Written = LocalDatePattern.CreateWithInvariantCulture("dd-MMM-uuuu");

    /// <summary>"14:05".</summary>
    public static string Clock(Instant at) => Hours.Format(at.InZone(LondonDays.Zone).TimeOfDay);

    /// <summary>"14:05" today, "14:05 Mon 23 Nov" on another day.</summary>
    public static string Moment(Instant at, Instant now)
    {
        var local = at.InZone(LondonDays.Zone);
        return local.Date == now.InZone(LondonDays.Zone).Date ? Clock(at) : $"{Clock(at)} {ShortDay.Format(local.Date)}";
    }

    /// <summary>"22-Nov-2026 14:05": where the page may be read on another day.</summary>
    public static string Full(Instant at) => $"{Written.Format(at.InZone(LondonDays.Zone).Date)} {Clock(at)}";

    /// <summary>"Monday 23 November 2026": over what happened on one day.</summary>
    public static string Day(Instant at) => LongDay.Format(at.InZone(LondonDays.Zone).Date);

    /// <summary>"16-Aug-1938".</summary>
    public static string Date(LocalDate date) => Written.Format(date);

    /// <summary>"16-Aug-1938 (88y)".</summary>
    public static string Born(LocalDate born, Instant now) =>
        $"{Date(born)} ({Age(born, now)}y)";

    /// <summary>Whole years on today's date in London.</summary>
    public static int Age(LocalDate born, Instant now) => Period.Between(born, now.InZone(LondonDays.Zone).Date, PeriodUnits.Years).Years;

    /// <summary>ISO 8601 in UTC to the second, for <c>datetime</c> and <c>data-</c> attributes.</summary>
    public static string Iso(Instant at) => InstantPattern.General.Format(at);
}
