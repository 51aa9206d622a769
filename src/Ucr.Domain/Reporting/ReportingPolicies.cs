using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Reporting.Charts;
using Ucr.Domain.Reporting.National;

namespace Ucr.Domain.Reporting;

/// <summary>What figures are held against.</summary>
public sealed record ReportingPolicies
{
    /// <summary>The two-hour thresholds, each with the month from which it applies: the national one, and stricter ones of a service's own (rule 9).</summary>
    public IReadOnlyList<Threshold> TwoHourThresholds { get; init; } = Threshold.National;

    /// <summary>Where the limits of a chart are worked out anew; none unless a person set it.</summary>
    public IReadOnlyList<ChartStep> ChartSteps { get; init; } = [];

    /// <summary>The service's own reasons why a standard was not met (rule 4; local).</summary>
    public IReadOnlyList<BreachReason> BreachReasons { get; init; } = BreachReason.Usual;
}
