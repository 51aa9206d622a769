using NodaTime.Text;
using Ucr.Domain.Clocks;
using Ucr.Domain.Reporting.Charts;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Reporting;

/// <summary>Where the limits of a chart are worked out anew: dated, with a reason, and kept with who set it (rule 61).</summary>
public static class ChartStepPolicy
{
    private const string Example = "in-time | 2026-10 | A second team at night";

    private static readonly LineForm<ChartStep> Form = TextForms.Keyed<ChartStep>(step => [step.Of.Key(), Month(step.From), step.Why], Read, Example);

    /// <summary>The catalogue's entry.</summary>
    public static PolicyEntry Entry { get; } = new(
        "chart-steps", "From which months on are the limits of a chart worked out anew?", RuleOrigin.Local, Certainty.Verified,
        "Making Data Count, as NHSRplotthedots 0.2.2 computes it: a new step from a stated date")
    {
        Rules = [61],
        Present = policies => policies.Reporting.ChartSteps is { Count: > 0 } steps
            ? LineFields.Sentences(steps.Select(step => $"{step.Of.Key()} from {Month(step.From)}: {step.Why}"))
            : "From none: the limits come from all months, and begin anew only where the national series breaks.",
        Fields =
        [
            LineFields.List(
                "chart-steps", "Steps, one a line",
                $"The chart ({string.Join(", ", Enum.GetValues<ChartOf>().Select(chart => chart.Key()))}), the first month of the new process, and what changed, with | between: {Example}.",
                "/reporting/chartSteps", Form, policies => policies.Reporting.ChartSteps,
                (policies, steps) => policies with { Reporting = policies.Reporting with { ChartSteps = steps } }, Fault),
        ],
    };

    private static ChartStep? Read(string[] parts) =>
        parts is [var chart, var month, var why] && ChartKeys.Parse(chart) is { } of && YearMonthPattern.Iso.Parse(month) is { Success: true, Value: var from }
            ? new(of, from.OnDayOfMonth(1), why) : null;

    private static string? Fault(IReadOnlyList<ChartStep> steps) => steps switch
    {
        _ when steps.Any(step => step.From.Day != 1) => "A step begins on the first day of a month.",
        _ when steps.Any(step => string.IsNullOrWhiteSpace(step.Why) || step.Why.Contains(LineForm<ChartStep>.Between)) => "Say for each step what changed, without a |.",
        _ => LineFields.Twice(steps, step => $"{step.Of.Key()} | {Month(step.From)}"),
    };

    private static string Month(LocalDate from) => YearMonthPattern.Iso.Format(from.ToYearMonth());
}
