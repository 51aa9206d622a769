using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Reporting;

/// <summary>The policies of figures.</summary>
public static class ReportingPolicyEntries
{
    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        ThresholdPolicy.Entry,
        ChartStepPolicy.Entry,
        BreachReasonPolicy.Entry,
        PolicyEntry.Fixed(
            "local-all-due", "How are referrals counted that nobody has seen?", Local, ProductDecision, "The national figure leaves them out (verified); the local one is ours",
            new(new("all-due-beside-national/1"), "The national percentage leaves them out; a local one of all that fell due counts them as not met, under its own label.", Offered: true),
            new(new("national-only/1"), "Only the national percentage is shown.")) with { Rules = [4] },
        PolicyEntry.Fixed(
            "published-rounding", "From which counts is a published percentage made?", RuleOrigin.National, Inferred, "All 347 checkable figures of the 2024-25 workbook",
            new(new("rounded-counts/1"), "From the rounded counts, to one decimal.", Offered: true),
            new(new("exact-counts/1"), "From the exact counts.")) with { Rules = [6] },
        PolicyEntry.Fixed(
            "reporting-month", "When does a month begin and end?", RuleOrigin.National, Inferred, "From the workbook's months; no time zone is stated",
            new(new("london-months/1"), "At midnight in London, in summer too.", Offered: true),
            new(new("utc-months/1"), "At midnight UTC.")) with { Rules = [22] },
        PolicyEntry.Fixed(
            "correction", "What happens to a figure when a time is put right afterwards?", Local, ProductDecision, "Refresh of earlier months verified; the rest is ours",
            new(new("correction-recomputes/1"), "The old value stays in the history; the month is computed again and the submitted one is kept beside it.", Offered: true),
            new(new("correction-next-month/1"), "Only later months use the corrected time.")) with { Rules = [50] },
        PolicyEntry.Fixed(
            "no-figure-warnings", "What is said of a row that passes and gives no figure?", Local, Inferred, "Fields of the data set verified; the warning inferred",
            new(new("no-figure-warns/1"), "A warning names the referral and what is missing, before the file is sent.", Offered: true),
            new(new("no-figure-refused/1"), "The file cannot be made until it is put right.")) with { Rules = [51] },
    ];
}
