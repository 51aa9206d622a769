using NodaTime;
using NodaTime.Text;
using Ucr.Domain;
using Ucr.Domain.Reporting;

namespace Ucr.Server.Reporting;

/// <summary>Months from the first to the last, both inclusive.</summary>
public sealed record MonthRange(YearMonth From, YearMonth To)
{
    /// <summary>More months than this are asked for in parts.</summary>
    public const int Most = 240;

    private static readonly YearMonthPattern Pattern = YearMonthPattern.CreateWithInvariantCulture("uuuu'-'MM");

    /// <summary>The end lies before the start, or too far from it.</summary>
    public static readonly Refusal WrongWay =
        new("month-range", $"Give months, or days, from the first to the last: at most {Most.ToString(System.Globalization.CultureInfo.InvariantCulture)} months, and {ReportScope.MostRows.ToString(System.Globalization.CultureInfo.InvariantCulture)} weeks or days.", "to");

    /// <summary>The month that "2026-11" says; null when it says none.</summary>
    public static YearMonth? Month(string? written) =>
        Pattern.Parse(written ?? "") is { Success: true } parsed && parsed.Value.Year is >= 1990 and <= 2200 ? parsed.Value : null;

    /// <summary>How many months.</summary>
    public int Length => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>Whether the range can be answered.</summary>
    public bool Sensible => Length is >= 1 and <= Most;

    /// <summary>Every month, oldest first.</summary>
    public IEnumerable<YearMonth> Months => Enumerable.Range(0, Length).Select(n => From.OnDayOfMonth(1).PlusMonths(n).ToYearMonth());

    /// <summary>From the first moment of the first month up to, but not at, the end of the last.</summary>
    public (Instant From, Instant To) Instants => (ReportingMonth.Whole(From.OnDayOfMonth(1)).Start, ReportingMonth.Whole(To.OnDayOfMonth(1)).End);

    /// <summary>The months up to the one that an instant lies in.</summary>
    public static MonthRange UpTo(Instant now, int months)
    {
        var last = ReportingMonth.Of(now);
        return new(last.PlusMonths(1 - months).ToYearMonth(), last.ToYearMonth());
    }
}
