using Ucr.Server.Pages.Layout;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Quarters;

namespace Ucr.Server.Pages.Reports.Quarters;

/// <summary>The quarterly report as its page shows and prints it.</summary>
/// <param name="Provider">Whose it is, by its ODS code.</param>
public sealed record QuarterModel(PageFrame Frame, string Provider, QuarterAnswer Answer)
{
    /// <summary>"July to September 2026".</summary>
    public string Words => Answer.Columns[3];

    /// <summary>The quarter before, and the one after.</summary>
    public (string Before, string After) Beside => (Group(-3), Group(3));

    /// <summary>The same of a quarter, or as a file.</summary>
    public string Address(string? quarter = null, string ending = "", bool? exact = null) =>
        $"/reports/quarter{ending}?quarter={quarter ?? Answer.Quarter}{(exact ?? !Answer.Rounded ? "&exact=yes" : "")}";

    private string Group(int months)
    {
        var day = ReportPeriod.Quarter.Days(Answer.Quarter).Start.PlusMonths(months);
        return ReportPeriod.Quarter.Groups(new(day, day)).Single();
    }
}
