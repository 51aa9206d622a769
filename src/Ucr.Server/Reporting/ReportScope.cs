using System.Collections.Immutable;
using NodaTime;

namespace Ucr.Server.Reporting;

/// <summary>What a report, or the list behind a number, is of.</summary>
/// <param name="Range">Its months, Europe/London.</param>
/// <param name="By">What its rows are; null for months.</param>
/// <param name="Only">Only referrals with these values: the empty text is "not known".</param>
public sealed record ReportScope(MonthRange Range, Cut? By, ImmutableSortedDictionary<Cut, string> Only)
{
    /// <summary>Everything of some months, by month.</summary>
    public static ReportScope Of(MonthRange range) => new(range, null, ImmutableSortedDictionary<Cut, string>.Empty);

    /// <summary>What one row of a report counts: a month, or one value over all months.</summary>
    /// <param name="group">As <see cref="FigureSql"/> groups: "2026-10", or the value.</param>
    /// <param name="by">What the rows are.</param>
    public ReportScope Row(string group, Cut? by) => by is { } cut ? this with { By = null, Only = Only.SetItem(cut, group) }
        : MonthRange.Month(group) is { } month ? this with { By = null, Range = new(month, month) }
        : throw new ArgumentException("Rows without a cut are months.", nameof(group));

    /// <summary>As it stands in an address: "from=2026-10&amp;to=2026-10&amp;team=Harbour".</summary>
    public string Query => string.Join('&', Parts().Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));

    /// <summary>Its parts, for a form that keeps them.</summary>
    public IEnumerable<(string Name, string Value)> Parts() =>
    [
        ("from", Key(Range.From)), ("to", Key(Range.To)),
        .. By is { } by ? [("by", by.Key())] : Array.Empty<(string, string)>(),
        .. Only.Select(only => (only.Key.Key(), only.Value)),
    ];

    /// <summary>The scope that an address names; nothing where it names none.</summary>
    /// <param name="query">The address.</param>
    /// <param name="usual">The months where it says none.</param>
    /// <returns>Null when it cannot be read.</returns>
    public static ReportScope? Read(IQueryCollection query, MonthRange usual)
    {
        var (from, to, by) = (Text(query, "from"), Text(query, "to"), Text(query, "by"));
        var range = from is null && to is null ? usual : MonthRange.Month(from) is { } first && MonthRange.Month(to) is { } last ? new(first, last) : null;
        var only = Enum.GetValues<Cut>().Where(cut => query.ContainsKey(cut.Key())).ToImmutableSortedDictionary(cut => cut, cut => query[cut.Key()].ToString());
        return range is null || (by is not null && Cuts.Parse(by) is null) ? null : new(range, Cuts.Parse(by), only);
    }

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text.Trim() : null;

    private static string Key(YearMonth month) => $"{month.Year:0000}-{month.Month:00}";
}
