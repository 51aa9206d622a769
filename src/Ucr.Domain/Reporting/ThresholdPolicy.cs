using System.Globalization;
using NodaTime.Text;
using Ucr.Domain.Clocks;
using Ucr.Domain.Reporting.National;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Reporting;

/// <summary>The 70% threshold as a dated policy (rule 9): later months can have another, earlier months keep theirs.</summary>
public static class ThresholdPolicy
{
    private static readonly LineForm<Threshold> Form = LineForm<Threshold>.OneEach(
        threshold => string.Create(CultureInfo.InvariantCulture, $"{Month(threshold)} {threshold.Percent:0.##}"), Read);

    /// <summary>The catalogue's entry.</summary>
    public static PolicyEntry Entry { get; } = new(
        "two-hour-threshold", "What share should be seen within two hours?", RuleOrigin.National, Certainty.Verified,
        "Priorities and operational planning guidance 2022/23: at least 70% by December 2022; the same on the publication page of April 2026")
    {
        Rules = [9],
        Present = policies => string.Join("; ", policies.Reporting.TwoHourThresholds.Select(threshold => $"at least {threshold.Percent:0.##}% from {Month(threshold)}")) + ".",
        Fields =
        [
            LineFields.List(
                "two-hour-thresholds", "Thresholds, one a line", "The first month and the percentage: 2022-12 70. An earlier month keeps the threshold it had.", "/reporting/twoHourThresholds", Form,
                policies => policies.Reporting.TwoHourThresholds, (policies, thresholds) => policies with { Reporting = policies.Reporting with { TwoHourThresholds = thresholds } }, Fault),
        ],
    };

    private static string Month(Threshold threshold) => YearMonthPattern.Iso.Format(threshold.From.ToYearMonth());

    private static LineRead<Threshold> Read(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var month, _] when !YearMonthPattern.Iso.Parse(month).Success => LineForm<Threshold>.Wrong($"'{month}' is not a month. Give a month and a percentage: 2022-12 70."),
        [var month, var share] when decimal.TryParse(share.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) =>
            LineForm<Threshold>.Taken(new(YearMonthPattern.Iso.Parse(month).Value.OnDayOfMonth(1), percent)),
        [_, var share] => LineForm<Threshold>.Wrong($"'{share}' is not a percentage. Give a month and a percentage: 2022-12 70."),
        _ => LineForm<Threshold>.Wrong($"'{line}' cannot be read. Give a month and a percentage: 2022-12 70."),
    };

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
