using System.Globalization;
using NodaTime.Text;
using Ucr.Domain.Reporting.National;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Reporting;

/// <summary>The 70% threshold as a dated policy (rule 9): later months can have another, earlier months keep theirs.</summary>
public static class ThresholdPolicy
{
    /// <summary>The catalogue's entry.</summary>
    public static PolicyEntry Entry { get; } = new(
        "two-hour-threshold", "What share should be seen within two hours?", PolicyOrigin.National, PolicyCertainty.Verified,
        "Priorities and operational planning guidance 2022/23: at least 70% by December 2022; the same on the publication page of April 2026")
    {
        Rules = [9],
        Present = policies => string.Join("; ", policies.Reporting.TwoHourThresholds.Select(threshold => $"at least {threshold.Percent:0.##}% from {Month(threshold)}")) + ".",
        Fields =
        [
            PolicyFields.Lines(
                "two-hour-thresholds", "Thresholds, one a line", _ => "/reporting/twoHourThresholds",
                policies => policies.Reporting.TwoHourThresholds.Select(threshold => string.Create(CultureInfo.InvariantCulture, $"{Month(threshold)} {threshold.Percent:0.##}")),
                Typed, policies => Fault(policies.Reporting.TwoHourThresholds)) with { Hint = "The first month and the percentage: 2022-12 70. An earlier month keeps the threshold it had." },
        ],
    };

    private static string Month(Threshold threshold) => YearMonthPattern.Iso.Format(threshold.From.ToYearMonth());

    private static PolicyTyped Typed(ServicePolicies policies, IReadOnlyList<string> lines)
    {
        var thresholds = new List<Threshold>();
        foreach (var line in lines)
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var month, var share]
                || YearMonthPattern.Iso.Parse(month) is not { Success: true } from
                || !decimal.TryParse(share.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            {
                return PolicyTyped.Wrong($"This line cannot be read: {line}. Give a month and a percentage: 2022-12 70.");
            }

            thresholds.Add(new(from.Value.OnDayOfMonth(1), percent));
        }

        return Fault(thresholds) is { } fault
            ? PolicyTyped.Wrong(fault)
            : PolicyTyped.Taken(policies with { Reporting = policies.Reporting with { TwoHourThresholds = thresholds } });
    }

    private static string? Fault(IReadOnlyList<Threshold> thresholds) => thresholds switch
    {
        _ when thresholds.Any(threshold => threshold.Percent is < 0 or > 100 || threshold.Percent != decimal.Truncate(threshold.Percent)) => "A threshold is a whole percentage from 0 to 100.",
        _ when thresholds.Any(threshold => threshold.From.Day != 1) => "A threshold holds from the first day of a month.",
        _ when thresholds.GroupBy(threshold => threshold.From).Any(group => group.Count() > 1) => "Two thresholds begin in the same month.",
        _ when thresholds.Any(threshold => threshold.Percent < Threshold.National[0].Percent) => "A service may ask more of itself than the nation's 70%, and not less.",
        _ when !NationalIsKept(thresholds) => "At least 70% from 2022-12 is national: it stays, and a service may ask more of itself later.",
        _ => null,
    };

    private static bool NationalIsKept(IReadOnlyList<Threshold> thresholds) =>
        thresholds.Any(threshold => threshold == Threshold.National[0]);
}
