using System.Collections.Immutable;
using NodaTime;

namespace Ucr.Server.Reporting;

/// <summary>What a report, or the list behind a number, is of.</summary>
/// <param name="Range">Its months, Europe/London.</param>
/// <param name="By">What its rows are; null for times.</param>
/// <param name="Only">Only referrals with these values: the empty text is "not known".</param>
public sealed record ReportScope(MonthRange Range, Cut? By, ImmutableSortedDictionary<Cut, string> Only)
{
    /// <summary>More rows of times than this are asked for in parts.</summary>
    public const int MostRows = 400;

    /// <summary>Only some days of its months, Europe/London, both inclusive; null for the whole months.</summary>
    public DateInterval? Part { get; init; }

    /// <summary>What a row covers where rows are times.</summary>
    public ReportPeriod Each { get; init; }

    /// <summary>For others to read: each count as the nation rounds it (rule 6), shares from rounded counts, no time from fewer than 8.</summary>
    public bool Rounded { get; init; }

    /// <summary>Its first and its last day.</summary>
    public DateInterval Days => Part ?? new(Range.From.OnDayOfMonth(1), Range.To.ToDateInterval().End);

    /// <summary>Whether it can be answered.</summary>
    public bool Sensible => Range.Sensible && (By is not null || Each == ReportPeriod.Month || Each.Groups(Days).Take(MostRows + 1).Count() <= MostRows);

    /// <summary>Everything of some months, by month.</summary>
    public static ReportScope Of(MonthRange range) => new(range, null, ImmutableSortedDictionary<Cut, string>.Empty);

    /// <summary>The same for some days only.</summary>
    public ReportScope Within(DateInterval days) => this with { Range = new(days.Start.ToYearMonth(), days.End.ToYearMonth()), Part = days };

    /// <summary>What one row of a report counts: a month, week or day, or one value over all of them.</summary>
    /// <param name="group">As <see cref="FigureSql"/> groups: "2026-10", "2026-10-05", or the value.</param>
    /// <param name="by">What the rows are.</param>
    public ReportScope Row(string group, Cut? by)
    {
        if (by is { } cut)
        {
            return this with { By = null, Rounded = false, Only = Only.SetItem(cut, group) };
        }

        var whole = Each.Days(group);
        return Each == ReportPeriod.Month && Part is null
            ? this with { By = null, Rounded = false, Range = new(whole.Start.ToYearMonth(), whole.Start.ToYearMonth()) }
            : (this with { By = null, Rounded = false, Each = ReportPeriod.Month }).Within(whole.Intersection(Days) ?? throw new ArgumentException("The row lies outside its report.", nameof(group)));
    }

    /// <summary>As it stands in an address: "from=2026-10&amp;to=2026-10&amp;team=Harbour".</summary>
    public string Query => string.Join('&', Parts().Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));

    /// <summary>Its parts, for a form that keeps them.</summary>
    public IEnumerable<(string Name, string Value)> Parts() =>
    [
        ("from", Part is { } some ? ReportPeriods.Key(some.Start) : Key(Range.From)), ("to", Part is { } same ? ReportPeriods.Key(same.End) : Key(Range.To)),
        .. Each == ReportPeriod.Month ? Array.Empty<(string, string)>() : [("each", Each.Key())],
        .. Rounded ? [("rounded", "yes")] : Array.Empty<(string, string)>(),
        .. By is { } by ? [("by", by.Key())] : Array.Empty<(string, string)>(),
        .. Only.Select(only => (only.Key.Key(), only.Value)),
    ];

    /// <summary>The scope that an address names; nothing where it names none. Times are months or days: "2026-10", "2026-10-05".</summary>
    /// <param name="query">The address.</param>
    /// <param name="usual">The months where it says none.</param>
    /// <returns>Null when it cannot be read.</returns>
    public static ReportScope? Read(IQueryCollection query, MonthRange usual)
    {
        var (from, to, by, each) = (Text(query, "from"), Text(query, "to"), Text(query, "by"), ReportPeriods.Parse(Text(query, "each")));
        var rounded = string.Equals(Text(query, "rounded"), "yes", StringComparison.Ordinal);
        var only = Enum.GetValues<Cut>().Where(cut => query.ContainsKey(cut.Key()) && !(cut == Cut.Weekday && Text(query, cut.Key()) is null)).ToImmutableSortedDictionary(cut => cut, cut => query[cut.Key()].ToString());
        if (each is not { } period || (by is not null && Cuts.Parse(by) is null))
        {
            return null;
        }

        if (from is null && to is null)
        {
            return new(period == ReportPeriod.Month ? usual : Shorter(usual, period), Cuts.Parse(by), only) { Each = period, Rounded = rounded };
        }

        return (MonthRange.Month(from) ?? ReportPeriods.Day(from)?.ToYearMonth(), MonthRange.Month(to) ?? ReportPeriods.Day(to)?.ToYearMonth()) is ({ } first, { } last)
            ? new(new(first, last), Cuts.Parse(by), only) { Each = period, Rounded = rounded, Part = DaysOf(from, to, first, last) }
            : null;
    }

    // Days from the first to the last; months where both are months, or where the last lies before the first and is refused as such.
    private static DateInterval? DaysOf(string? from, string? to, YearMonth first, YearMonth last)
    {
        var (start, end) = (ReportPeriods.Day(from), ReportPeriods.Day(to));
        return (start, end) is not (null, null) && (start ?? first.OnDayOfMonth(1), end ?? last.ToDateInterval().End) is var (begins, ends) && begins <= ends ? new(begins, ends) : null;
    }

    private static MonthRange Shorter(MonthRange usual, ReportPeriod period)
    {
        var back = usual.To.OnDayOfMonth(1).PlusMonths(period switch { ReportPeriod.Quarter => -12, ReportPeriod.Week => -2, _ => 0 }).ToYearMonth();
        return back < usual.From ? usual : new(back, usual.To);
    }

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text.Trim() : null;

    private static string Key(YearMonth month) => $"{month.Year:0000}-{month.Month:00}";
}
