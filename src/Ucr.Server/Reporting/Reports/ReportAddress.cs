namespace Ucr.Server.Reporting.Reports;

/// <summary>Where a report, and the list behind a number, can be opened.</summary>
internal static class ReportAddress
{
    /// <summary>A report of a scope.</summary>
    /// <param name="report">Its key.</param>
    /// <param name="scope">Of what.</param>
    /// <param name="ending">".csv", ".json", or nothing for the page.</param>
    public static string Of(string report, ReportScope scope, string ending = "") => $"/reports/{report}{ending}?{scope.Query}";

    /// <summary>The referrals that a figure counts.</summary>
    public static string List(Figure figure, ReportScope scope) => $"/reports/referrals?figure={figure.Key()}&{scope.Query}";
}
