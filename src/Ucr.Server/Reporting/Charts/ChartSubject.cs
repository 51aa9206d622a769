using Ucr.Domain.Reporting.Charts;
using Ucr.Server.Reporting.Reports;

namespace Ucr.Server.Reporting.Charts;

/// <summary>What a chart draws, and how it is read.</summary>
/// <param name="Of">Which chart.</param>
/// <param name="Title">Of its page.</param>
/// <param name="Measure">One value a month.</param>
/// <param name="Better">Which way is better.</param>
/// <param name="Words">After "84.0%, 101 of 120" or "312": "seen within 2 hours".</param>
public sealed record ChartSubject(ChartOf Of, string Title, Measure Measure, Improvement Better, string Words)
{
    /// <summary>Every chart, in the order in which they are named to people.</summary>
    public static IReadOnlyList<ChartSubject> All { get; } =
    [
        new(ChartOf.InTime, "Seen within 2 hours", Measure.Share("percent", "Share", Figure.InTime, Figure.Seen), Improvement.Up, "seen within 2 hours"),
        new(ChartOf.AllDue, "Seen within 2 hours, of all that fell due (local)", Measure.Share("percent", "Share", Figure.AllDueInTime, Figure.AllDue), Improvement.Up, "of all that fell due seen within 2 hours"),
        new(ChartOf.Referrals, "Referrals for the 2-hour response", Measure.Count("referrals", "Referrals", Figure.Referrals), Improvement.Neutral, "referrals"),
        new(ChartOf.Contacts, "Care contacts attended", Measure.Count("contacts", "Contacts", Figure.Contacts), Improvement.Neutral, "contacts"),
    ];

    /// <summary>The target of the national share stands on its chart alone.</summary>
    public bool HasTarget => Of == ChartOf.InTime;

    /// <summary>The part of limits that can be drawn: a percentage lies within 0 and 100, a count is not below 0.</summary>
    public Ucr.Domain.Reporting.Charts.Range Drawn(Ucr.Domain.Reporting.Charts.Range limits) => Measure.Unit == MeasureUnit.Percent
        ? limits.OfPercentages()
        : new(Math.Max(0, limits.Lower), Math.Max(0, limits.Upper));
}
