namespace Ucr.Domain.Reporting.National;

/// <summary>
/// A window in which figures are sent. It takes two months: the month before its closing day as primary, published as
/// provisional, and the month before that as refresh, which replaces what was published (rule 7).
/// </summary>
/// <param name="Opens">First day.</param>
/// <param name="Closes">Last day, to its end, about the middle of a month.</param>
/// <remarks>Source: docs/standards.md, rule 7. The days are published year by year.</remarks>
public sealed record SubmissionWindow(LocalDate Opens, LocalDate Closes)
{
    /// <summary>First day of the month that is sent for the first time.</summary>
    public LocalDate Primary => FirstOf(Closes).PlusMonths(-1);

    /// <summary>First day of the month that is sent again.</summary>
    public LocalDate Refresh => FirstOf(Closes).PlusMonths(-2);

    /// <summary>Whether it takes anything on a day.</summary>
    public bool IsOpen(LocalDate day) => day >= Opens && day <= Closes;

    private static LocalDate FirstOf(LocalDate day) => new(day.Year, day.Month, 1);
}
