using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Triage.Criteria;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Reporting;

/// <summary>What one row of a report covers where its rows are times, by Europe/London's calendar.</summary>
public enum ReportPeriod
{
    /// <summary>A calendar month, as the nation publishes.</summary>
    Month,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>From midnight to midnight: 23 or 25 hours when the clocks change.</summary>
    Day,

    /// <summary>January to March, April to June, July to September, October to December.</summary>
    Quarter,
}

/// <summary>Periods as they stand in addresses, in SQL and in words.</summary>
public static class ReportPeriods
{
    /// <summary>"week": in addresses and files.</summary>
    public static string Key(this ReportPeriod period) => period switch
    {
        ReportPeriod.Week => "week",
        ReportPeriod.Day => "day",
        ReportPeriod.Quarter => "quarter",
        _ => "month",
    };

    /// <summary>The head of its column.</summary>
    public static string Title(this ReportPeriod period) => period switch
    {
        ReportPeriod.Week => "Week",
        ReportPeriod.Day => "Day",
        ReportPeriod.Quarter => "Quarter",
        _ => "Month",
    };

    /// <summary>The period of a key; null when there is none.</summary>
    public static ReportPeriod? Parse(string? key) => key switch
    {
        null or "" or "month" => ReportPeriod.Month,
        "week" => ReportPeriod.Week,
        "day" => ReportPeriod.Day,
        "quarter" => ReportPeriod.Quarter,
        _ => null,
    };

    /// <summary>A day as addresses have it: "2026-11-16".</summary>
    public static string Key(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The day that "2026-11-16" says; null when it says none.</summary>
    public static LocalDate? Day(string? written) =>
        LocalDatePattern.Iso.Parse(written ?? "") is { Success: true } parsed && parsed.Value.Year is >= 1990 and <= 2200 ? parsed.Value : null;

    /// <summary>The days of "2026-Q3"; null when it says no quarter.</summary>
    public static DateInterval? Quarter(string? written) =>
        written is [_, _, _, _, '-', 'Q', >= '1' and <= '4'] && MonthRange.Month($"{written[..4]}-{((written[6] - '1') * 3) + 1:00}") is { } first
            ? new(first.OnDayOfMonth(1), first.OnDayOfMonth(1).PlusMonths(3).PlusDays(-1)) : null;

    /// <summary>From the first moment of the first day up to, but not at, the end of the last.</summary>
    public static (Instant From, Instant To) Instants(this DateInterval days) =>
        (days.Start.AtStartOfDayInZone(LondonDays.Zone).ToInstant(), days.End.PlusDays(1).AtStartOfDayInZone(LondonDays.Zone).ToInstant());

    /// <summary>The group that a row belongs to: <c>f</c> is the counted row. "2026-11", or the first day "2026-11-16".</summary>
    internal static string Sql(this ReportPeriod period) => period switch
    {
        ReportPeriod.Week => "to_char(date_trunc('week', f.at at time zone 'Europe/London'), 'YYYY-MM-DD')",
        ReportPeriod.Day => "to_char(f.at at time zone 'Europe/London', 'YYYY-MM-DD')",
        ReportPeriod.Quarter => "to_char(f.at at time zone 'Europe/London', 'YYYY-\"Q\"Q')",
        _ => "to_char(f.at at time zone 'Europe/London', 'YYYY-MM')",
    };

    /// <summary>The days of a group.</summary>
    /// <param name="period">Of what.</param>
    /// <param name="group">As <see cref="Sql"/> writes it.</param>
    /// <exception cref="ArgumentException">No such group.</exception>
    internal static DateInterval Days(this ReportPeriod period, string group) => (period, MonthRange.Month(group), Day(group)) switch
    {
        (ReportPeriod.Quarter, _, _) when Quarter(group) is { } quarter => quarter,
        (ReportPeriod.Month, { } month, _) => month.ToDateInterval(),
        (ReportPeriod.Week, _, { } monday) => new(monday, monday.PlusDays(6)),
        (ReportPeriod.Day, _, { } day) => new(day, day),
        _ => throw new ArgumentException($"“{group}” is no {period.Key()}.", nameof(group)),
    };

    /// <summary>The groups that touch some days, oldest first.</summary>
    internal static IEnumerable<string> Groups(this ReportPeriod period, DateInterval days)
    {
        var first = period switch
        {
            ReportPeriod.Week => days.Start.PlusDays(1 - (int)days.Start.DayOfWeek),
            ReportPeriod.Day => days.Start,
            ReportPeriod.Quarter => new LocalDate(days.Start.Year, ((days.Start.Month - 1) / 3 * 3) + 1, 1),
            _ => days.Start.With(DateAdjusters.StartOfMonth),
        };
        for (var day = first; day <= days.End; day = period switch { ReportPeriod.Week => day.PlusWeeks(1), ReportPeriod.Day => day.PlusDays(1), ReportPeriod.Quarter => day.PlusMonths(3), _ => day.PlusMonths(1) })
        {
            yield return period switch
            {
                ReportPeriod.Month => Key(day)[..7],
                ReportPeriod.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}"),
                _ => Key(day),
            };
        }
    }

    /// <summary>"Week of 16 November 2026", and what is left out where only a part of it is asked for.</summary>
    internal static string Words(this ReportPeriod period, string group, DateInterval asked)
    {
        var whole = period.Days(group);
        var words = period switch
        {
            ReportPeriod.Week => $"Week of {Words(whole.Start)}",
            ReportPeriod.Day => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)((int)whole.Start.DayOfWeek % 7))} {Words(whole.Start)}",
            ReportPeriod.Quarter => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(whole.Start.Month)} to {MonthText.Of(whole.End.ToYearMonth())}",
            _ => MonthText.Of(whole.Start.ToYearMonth()),
        };
        return whole.Intersection(asked) is { } part && part != whole ? $"{words}, {Words(part.Start)} to {Words(part.End)} only" : words;
    }

    /// <summary>"16 November 2026".</summary>
    internal static string Words(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(day);

    /// <summary>Some days in words, whole months by their names.</summary>
    internal static string Words(DateInterval days) => (days, days.Start.Day == 1 && days.End == days.End.With(DateAdjusters.EndOfMonth)) switch
    {
        (_, true) when days.Start.ToYearMonth() == days.End.ToYearMonth() => MonthText.Of(days.Start.ToYearMonth()),
        (_, true) => $"{MonthText.Of(days.Start.ToYearMonth())} to {MonthText.Of(days.End.ToYearMonth())}",
        ({ Length: 1 }, _) => Words(days.Start),
        _ => $"{Words(days.Start)} to {Words(days.End)}",
    };
}
