namespace Ucr.Domain.Reporting.Csds;

/// <summary>What the national validation says of closing and rejection dates (rule 53).</summary>
/// <remarks>
/// Source: docs/standards.md, rule 53. A date after the period's end is a warning: CYP10210 for closing, CYP10220 for
/// rejection (which is which is inferred from their order). The codes of the rejections could not be read, so they are ours.
/// </remarks>
public static class DateChecks
{
    /// <summary>Every finding about the dates of one referral in a period's file.</summary>
    public static IEnumerable<CsdsFinding> Of(CsdsCase of, ReportingPeriod period) =>
        Of(of, period, of.ClosedOn, "CYP10210", "closing").Concat(Of(of, period, of.RejectedOn, "CYP10220", "rejection"));

    private static IEnumerable<CsdsFinding> Of(CsdsCase of, ReportingPeriod period, LocalDate? date, string warning, string what)
    {
        if (date is not { } day)
        {
            yield break;
        }

        if (day < of.ReceivedOn)
        {
            yield return Rejected(of, $"{what}-before-receipt", $"The {what} date lies before the receipt.");
        }

        if (day < period.Starts)
        {
            yield return Rejected(of, $"{what}-before-period", $"The {what} date lies before the period.");
        }

        if (day > period.FileMadeOn)
        {
            yield return Rejected(of, $"{what}-after-file", $"The {what} date lies after the file was made.");
        }

        if (day > of.DischargedOn)
        {
            yield return Rejected(of, $"{what}-after-discharge", $"The {what} date lies after the discharge.");
        }

        if (day > period.Ends)
        {
            yield return new(FindingWeight.Warning, warning, of.ServiceRequest, $"The {what} date lies after the period's end.");
        }
    }

    private static CsdsFinding Rejected(CsdsCase of, string code, string words) => new(FindingWeight.Rejected, code, of.ServiceRequest, words);
}
