using System.Globalization;
using NodaTime.Text;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Reporting;

/// <summary>The 70% threshold as a dated policy (rule 9): later months can have another, earlier months keep theirs.</summary>
public static class TwoHourTargetPolicy
{
    /// <summary>The catalogue's entry.</summary>
    public static PolicyEntry Entry { get; } = new(
        "two-hour-target", "What share should be seen within two hours?", PolicyOrigin.National, PolicyCertainty.Verified,
        "Priorities and operational planning guidance 2022/23: at least 70% by December 2022; the same on the publication page of April 2026")
    {
        Rules = [9],
        Present = policies => string.Join("; ", policies.Reporting.TwoHourTargets.Select(target => $"at least {target.Percent:0.##}% from {Month(target)}")) + ".",
        Fields =
        [
            PolicyFields.Lines(
                "two-hour-targets", "Thresholds, one a line", _ => "/reporting/twoHourTargets",
                policies => policies.Reporting.TwoHourTargets.Select(target => string.Create(CultureInfo.InvariantCulture, $"{Month(target)} {target.Percent:0.##}")),
                Typed, policies => Fault(policies.Reporting.TwoHourTargets)) with { Hint = "The first month and the percentage: 2022-12 70. An earlier month keeps the threshold it had." },
        ],
    };

    private static string Month(TwoHourTarget target) => YearMonthPattern.Iso.Format(target.From.ToYearMonth());

    private static PolicyTyped Typed(ServicePolicies policies, IReadOnlyList<string> lines)
    {
        var targets = new List<TwoHourTarget>();
        foreach (var line in lines)
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var month, var share]
                || YearMonthPattern.Iso.Parse(month) is not { Success: true } from
                || !decimal.TryParse(share.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            {
                return PolicyTyped.Wrong($"This line cannot be read: {line}. Give a month and a percentage: 2022-12 70.");
            }

            targets.Add(new(from.Value.OnDayOfMonth(1), percent));
        }

        return Fault(targets) is { } fault
            ? PolicyTyped.Wrong(fault)
            : PolicyTyped.Taken(policies with { Reporting = policies.Reporting with { TwoHourTargets = targets } });
    }

    private static string? Fault(IReadOnlyList<TwoHourTarget> targets) => targets switch
    {
        _ when targets.Any(target => target.Percent is < 0 or > 100) => "A threshold is a percentage from 0 to 100.",
        _ when targets.Any(target => target.From.Day != 1) => "A threshold holds from the first day of a month.",
        _ when targets.GroupBy(target => target.From).Any(group => group.Count() > 1) => "Two thresholds begin in the same month.",
        _ when !NationalIsKept(targets) => "At least 70% from 2022-12 is national: it stays, and a service may ask more of itself later.",
        _ => null,
    };

    private static bool NationalIsKept(IReadOnlyList<TwoHourTarget> targets) =>
        targets.Any(target => target == ServicePolicies.Default.Reporting.TwoHourTargets[0]);
}
