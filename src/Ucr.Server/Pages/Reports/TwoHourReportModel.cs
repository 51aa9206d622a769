using NodaTime;
using Ucr.Domain.Reporting.National;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Reports;

/// <summary>The share seen within two hours, by month, as the nation counts it.</summary>
/// <param name="Scope">"Northshire, all localities".</param>
/// <param name="Sentence">The answer first: share, target, and what can be relied on.</param>
/// <param name="Months">Newest first.</param>
public sealed record TwoHourReportModel(PageFrame Frame, string Scope, string Sentence, IReadOnlyList<TwoHourReportModel.Month> Months)
{
    /// <summary>At least this share within two hours, percent; null before there was a target.</summary>
    public int? TargetPercent { get; init; } = 70;

    /// <summary>The name and version of the counting rule.</summary>
    public string? Policy { get; init; }

    /// <summary>When the figures were last brought up to date.</summary>
    public Instant? CalculatedAt { get; init; }

    /// <summary>Events that are stored and not in the figures yet.</summary>
    public long EventsBehind { get; init; }

    /// <summary>Clocks that cannot be right, by the month of their stop: listed and not counted.</summary>
    public IReadOnlyList<(YearMonth InMonth, int Count)> NotCounted { get; init; } = [];

    /// <summary>How many were downgraded in the newest month, and how near the deadline, in words; null when there is no month.</summary>
    public string? Downgrades { get; init; }

    /// <summary>Where the months shown may not be compared.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>The chosen months as a query: "?from=2025-09&amp;to=2026-10"; empty when nobody chose.</summary>
    public string Query { get; init; } = "";

    /// <param name="InMonth">The calendar month.</param>
    /// <param name="Seen">Clocks that stopped in the month: the denominator.</param>
    /// <param name="InTime">Of these, in 120 minutes or less.</param>
    /// <param name="PublishedPercent">From counts rounded to 5, one decimal; null on an empty denominator.</param>
    /// <param name="Referrals">Referrals in scope received in the month.</param>
    /// <param name="Contacts">Care contacts attended in the month.</param>
    /// <param name="Provisional">The latest month, before its refresh.</param>
    public sealed record Month(YearMonth InMonth, int Seen, int InTime, decimal? PublishedPercent, int Referrals, int Contacts, bool Provisional)
    {
        /// <summary>Local: 2-hour clocks that fell due in the month, seen or not.</summary>
        public int AllDue { get; init; }

        /// <summary>Local: of these, seen in time.</summary>
        public int AllDueInTime { get; init; }

        /// <summary>Local: exact share of all that fell due, percent; null when nothing did.</summary>
        public decimal? AllDuePercent => AllDue == 0 ? null : 100m * AllDueInTime / AllDue;

        /// <summary>Exact share, percent; null on an empty denominator.</summary>
        public decimal? Percent => Seen == 0 ? null : 100m * InTime / Seen;

        /// <summary>"2026-11": in addresses.</summary>
        public string Key => $"{InMonth.Year:0000}-{InMonth.Month:00}";
    }
}
