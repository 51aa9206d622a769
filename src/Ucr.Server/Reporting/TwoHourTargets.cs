using NodaTime;

namespace Ucr.Server.Reporting;

/// <summary>The share that should be seen within two hours, by date (rule 9).</summary>
/// <remarks>Source: priorities and operational planning guidance 2022/23: at least 70% by December 2022.</remarks>
public sealed class TwoHourTargets(IConfiguration configuration)
{
    /// <summary>Settings <c>Ucr:TwoHourTargets:0:From</c> ("2022-12") and <c>Ucr:TwoHourTargets:0:Percent</c>, and so on.</summary>
    public const string Section = "Ucr:TwoHourTargets";

    private static readonly IReadOnlyList<Target> National = [new("2022-12", 70)];

    /// <summary>The target in a month, percent; null before there was one.</summary>
    public int? In(YearMonth month) =>
        (configuration.GetSection(Section).Get<Target[]>() ?? National)
            .Where(target => MonthRange.Month(target.From) is { } from && from.CompareTo(month) <= 0)
            .MaxBy(target => target.From, StringComparer.Ordinal)?.Percent;

    private sealed record Target(string From, int Percent);
}
