namespace Ucr.Domain.Reporting.Csds;

/// <summary>The month that a file is for.</summary>
/// <param name="Starts">First day.</param>
/// <param name="FileMadeOn">The day on which the file is made, local.</param>
public sealed record ReportingPeriod(LocalDate Starts, LocalDate FileMadeOn)
{
    /// <summary>Last day.</summary>
    public LocalDate Ends => Starts.PlusMonths(1).PlusDays(-1);

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(LocalDate day) => day >= Starts && day <= Ends;
}
