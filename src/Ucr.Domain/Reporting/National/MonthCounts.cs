using Ucr.Domain.Clocks;

namespace Ucr.Domain.Reporting.National;

/// <summary>The exact counts of one month and one organisation.</summary>
/// <param name="Seen">Type 05 clocks that stopped in the month: the national denominator.</param>
/// <param name="InTime">Of these, in 120 minutes or less.</param>
/// <param name="Referrals">Referrals of type 05 received in the month.</param>
/// <param name="Contacts">Attended contacts, in the month, of referrals of type 05 or 07.</param>
/// <param name="AllDue">Local: type 05 clocks that fell due in the month, seen or not.</param>
/// <param name="AllDueInTime">Local: of these, seen in time.</param>
/// <remarks>Source: docs/standards.md, rules 3 to 5.</remarks>
public sealed record MonthCounts(int Seen = 0, int InTime = 0, int Referrals = 0, int Contacts = 0, int AllDue = 0, int AllDueInTime = 0)
{
    /// <summary>The national percentage: whoever has not been seen is not in it (rule 4).</summary>
    public Share National => new("Seen within 2 hours, of those seen", new("national-two-hour/1"), InTime, Seen);

    /// <summary>The local percentage beside it: whoever is overdue or was never seen counts as not met (rule 4).</summary>
    public Share AllThatFellDue => new("Seen within 2 hours, of all that fell due (local)", new("all-due/1"), AllDueInTime, AllDue);

    /// <summary>The counts of two sets of referrals together.</summary>
    public static MonthCounts operator +(MonthCounts one, MonthCounts other) => new(
        one.Seen + other.Seen, one.InTime + other.InTime, one.Referrals + other.Referrals,
        one.Contacts + other.Contacts, one.AllDue + other.AllDue, one.AllDueInTime + other.AllDueInTime);
}

/// <summary>A percentage that says what it is of.</summary>
/// <param name="Label">For the reader.</param>
/// <param name="Policy">The rule that counted it: name and version.</param>
/// <param name="Met">Exact count of those that met the standard.</param>
/// <param name="Of">Exact count of all.</param>
public sealed record Share(string Label, PolicyName Policy, int Met, int Of)
{
    /// <summary>0 to 100, unrounded; null when there is nothing to divide by.</summary>
    public decimal? Percent => Of == 0 ? null : 100m * Met / Of;

    /// <summary>As the nation publishes it: one decimal, from the rounded counts (rule 6).</summary>
    public decimal? Published => PublishedFigure.Percent(Met, Of);
}
