namespace Ucr.Domain.Reporting;

/// <summary>The share of a month that should be seen within two hours, from a month on.</summary>
/// <param name="From">First day of the first month it applies to, Europe/London.</param>
/// <param name="Percent">0 to 100; exactly that much passes.</param>
public sealed record TwoHourTarget(LocalDate From, decimal Percent);

/// <summary>What figures are held against.</summary>
public sealed record ReportingPolicies
{
    /// <summary>The two-hour threshold, with the months from which each applied (rule 9).</summary>
    /// <remarks>Source: priorities and operational planning guidance 2022/23: at least 70% by December 2022.</remarks>
    public IReadOnlyList<TwoHourTarget> TwoHourTargets { get; init; } = [new(new(2022, 12, 1), 70)];

    /// <summary>The threshold of a month; null before there was one.</summary>
    /// <param name="month">Any day of it.</param>
    public TwoHourTarget? TargetIn(LocalDate month) => TwoHourTargets.Where(target => target.From <= month).MaxBy(target => target.From);

    /// <summary>Whether a month passes: at exactly the threshold it does. Null where nothing was seen, or nothing was asked.</summary>
    /// <param name="month">Any day of it.</param>
    /// <param name="percent">The share seen within two hours, unrounded or as published.</param>
    public bool? Passes(LocalDate month, decimal? percent) => TargetIn(month) is { } target && percent is { } share ? share >= target.Percent : null;
}
