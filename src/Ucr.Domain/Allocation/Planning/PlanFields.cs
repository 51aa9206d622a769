using System.Globalization;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Allocation.Planning;

/// <summary>Fields of the planning policies, and how they read.</summary>
internal static class PlanFields
{
    private const decimal MostPoints = 10_000;
    private const int Digits = 3;

    /// <summary>Points, or another number with a fraction.</summary>
    public static PolicyField Points(
        string name, string label, string member, Func<PlanningPolicy, decimal> read, Func<PlanningPolicy, decimal, PlanningPolicy> write,
        decimal least = 0, Func<PlanningPolicy, string?>? fault = null)
    {
        var wrong = string.Create(CultureInfo.InvariantCulture, $"{label}: give a number from {least} to {MostPoints}, with at most {Digits} digits after the point.");
        return new(name, label, PolicyFieldKind.Decimal)
        {
            Pointer = _ => $"/allocation/planning/{member}",
            Read = policies => Text(read(policies.Allocation.Planning)),
            Write = (policies, text) => Number(text) is { } number && Holds(number, least)
                ? PolicyTyped.Taken(With(policies, planning => write(planning, number))) : PolicyTyped.Wrong(wrong),
            Fault = policies => Holds(read(policies.Allocation.Planning), least) ? fault?.Invoke(policies.Allocation.Planning) : wrong,
            Hint = string.Create(CultureInfo.InvariantCulture, $"{least} to {MostPoints}."),
        };
    }

    /// <summary>A whole number.</summary>
    public static PolicyField Whole(
        string name, string label, string member, Func<PlanningPolicy, int> read, Func<PlanningPolicy, int, PlanningPolicy> write, int least, int most) =>
        PolicyFields.Number(
            name, label, _ => $"/allocation/planning/{member}",
            policies => read(policies.Allocation.Planning), (policies, value) => With(policies, planning => write(planning, value)), least, most);

    /// <summary>The policies with another way to plan.</summary>
    public static ServicePolicies With(ServicePolicies policies, Func<PlanningPolicy, PlanningPolicy> change) =>
        policies with { Allocation = policies.Allocation with { Planning = change(policies.Allocation.Planning) } };

    /// <summary>A policy that is several values: each reads with its label.</summary>
    public static PolicyEntry Of(PolicyEntry entry, params PolicyField[] fields) => entry with
    {
        Fields = fields,
        Present = policies => string.Join(" ", fields.Select(field => $"{field.Label}: {field.Read(policies)}.")),
    };

    private static bool Holds(decimal number, decimal least) => number >= least && number <= MostPoints && decimal.Round(number, Digits) == number;

    private static string Text(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
