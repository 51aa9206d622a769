using System.Globalization;
using Ucr.Domain.Clocks;

namespace Ucr.Domain.Settings;

/// <summary>The usual kinds of field, for the catalogue's entries.</summary>
public static class PolicyFields
{
    /// <summary>A length of time in whole minutes.</summary>
    /// <param name="name">The form's field.</param>
    /// <param name="label">What is asked for.</param>
    /// <param name="pointer">Where it stands in the exported file.</param>
    /// <param name="read">Takes it from the policies.</param>
    /// <param name="write">Puts it into the policies.</param>
    /// <param name="least">In minutes, allowed.</param>
    /// <param name="most">In minutes, allowed.</param>
    public static PolicyField Minutes(
        string name, string label, Func<ServicePolicies, string> pointer, Func<ServicePolicies, Duration> read, Func<ServicePolicies, Duration, ServicePolicies> write, int least, int most) =>
        Optional(name, label, pointer, policies => read(policies), (policies, value) => write(policies, value!.Value), least, most) with
        {
            Kind = PolicyFieldKind.Minutes,
            Write = (policies, text) => MinutesIn(text, least, most) is { } minutes
                ? PolicyTyped.Taken(write(policies, Duration.FromMinutes(minutes))) : PolicyTyped.Wrong(WholeMinutes(label, least, most)),
        };

    /// <summary>A length of time in whole minutes that may be absent.</summary>
    /// <inheritdoc cref="Minutes" path="/param" />
    public static PolicyField Optional(
        string name, string label, Func<ServicePolicies, string> pointer, Func<ServicePolicies, Duration?> read, Func<ServicePolicies, Duration?, ServicePolicies> write, int least, int most) =>
        new(name, label, PolicyFieldKind.OptionalMinutes)
        {
            Pointer = pointer,
            Read = policies => read(policies) is { } value ? value.TotalMinutes.ToString("0.######", CultureInfo.InvariantCulture) : "",
            Write = (policies, text) => string.IsNullOrWhiteSpace(text) ? PolicyTyped.Taken(write(policies, null))
                : MinutesIn(text, least, most) is { } minutes ? PolicyTyped.Taken(write(policies, Duration.FromMinutes(minutes)))
                : PolicyTyped.Wrong(WholeMinutes(label, least, most)),
            Fault = policies => read(policies) is not { } value || Whole(value, least, most) ? null : WholeMinutes(label, least, most),
            Hint = $"Whole minutes, {least} to {most}.",
        };

    /// <summary>A whole number.</summary>
    /// <inheritdoc cref="Minutes" path="/param" />
    public static PolicyField Number(
        string name, string label, Func<ServicePolicies, string> pointer, Func<ServicePolicies, int> read, Func<ServicePolicies, int, ServicePolicies> write, int least, int most)
    {
        var wrong = $"{label}: give a whole number from {least} to {most}.";
        return new(name, label, PolicyFieldKind.Number)
        {
            Pointer = pointer,
            Read = policies => read(policies).ToString(CultureInfo.InvariantCulture),
            Write = (policies, text) => MinutesIn(text, least, most) is { } number ? PolicyTyped.Taken(write(policies, number)) : PolicyTyped.Wrong(wrong),
            Fault = policies => read(policies) >= least && read(policies) <= most ? null : wrong,
            Hint = $"{least} to {most}.",
        };
    }

    /// <summary>A length of time in whole seconds.</summary>
    /// <inheritdoc cref="Minutes" path="/param" />
    public static PolicyField Seconds(
        string name, string label, Func<ServicePolicies, string> pointer, Func<ServicePolicies, Duration> read, Func<ServicePolicies, Duration, ServicePolicies> write, int least, int most)
    {
        var number = Number(name, label, pointer, policies => (int)read(policies).TotalSeconds, (policies, value) => write(policies, Duration.FromSeconds(value)), least, most);
        return number with { Fault = policies => number.Fault(policies) ?? (read(policies) == Duration.FromSeconds((int)read(policies).TotalSeconds) ? null : $"{label}: give whole seconds.") };
    }

    /// <summary>Yes or no.</summary>
    /// <inheritdoc cref="Minutes" path="/param" />
    public static PolicyField Switch(
        string name, string label, Func<ServicePolicies, string> pointer, Func<ServicePolicies, bool> read, Func<ServicePolicies, bool, ServicePolicies> write) =>
        new(name, label, PolicyFieldKind.Switch)
        {
            Pointer = pointer,
            Read = policies => read(policies) ? "yes" : "no",
            Write = (policies, text) => text switch
            {
                "yes" => PolicyTyped.Taken(write(policies, true)),
                "no" => PolicyTyped.Taken(write(policies, false)),
                _ => PolicyTyped.Wrong($"{label}: choose yes or no."),
            },
            Fault = _ => null,
            Options = [new("yes", "Yes"), new("no", "No")],
        };

    /// <summary>One of several named rules; only those that are offered can be chosen.</summary>
    /// <inheritdoc cref="Minutes" path="/param" />
    public static PolicyField Rule(
        string name, string label, Func<ServicePolicies, string> pointer, Func<ServicePolicies, PolicyName> read, Func<ServicePolicies, PolicyName, ServicePolicies> write, params PolicyAlternative[] offered) =>
        Choice(name, label, pointer, policies => read(policies).Value, (policies, value) => write(policies, new(value)), [.. offered.Where(one => one.Offered).Select(one => new PolicyOption(one.Name.Value, one.Words))]);

    /// <summary>One of several.</summary>
    /// <inheritdoc cref="Minutes" path="/param" />
    public static PolicyField Choice(
        string name, string label, Func<ServicePolicies, string> pointer, Func<ServicePolicies, string> read, Func<ServicePolicies, string, ServicePolicies> write, params PolicyOption[] options)
    {
        var wrong = $"{label}: choose one of those offered.";
        bool Offers(string value) => options.Any(option => string.Equals(option.Value, value, StringComparison.Ordinal));
        return new(name, label, PolicyFieldKind.Choice)
        {
            Pointer = pointer,
            Read = read,
            Write = (policies, text) => Offers(text) ? PolicyTyped.Taken(write(policies, text)) : PolicyTyped.Wrong(wrong),
            Fault = policies => Offers(read(policies)) ? null : wrong,
            Options = options,
        };
    }

    /// <summary>A policy that a service chooses between several rules.</summary>
    /// <param name="entry">The policy, without its alternatives.</param>
    /// <param name="pointer">Where the choice stands in the exported file.</param>
    /// <param name="read">Takes it from the policies.</param>
    /// <param name="write">Puts it into the policies.</param>
    /// <param name="rules">Each choice with its name and words, the default first.</param>
    public static PolicyEntry Choosing<TRule>(
        PolicyEntry entry, string pointer, Func<ServicePolicies, TRule> read, Func<ServicePolicies, TRule, ServicePolicies> write, params (TRule Value, PolicyAlternative Rule)[] rules)
        where TRule : struct, Enum => entry with
        {
            Present = policies => rules.First(rule => rule.Value.Equals(read(policies))).Rule.Words,
            Alternatives = [.. rules.Select(rule => rule.Rule)],
            Fields =
            [
                Choice(
                    $"{entry.Key}-rule", "Which rule holds?", _ => pointer,
                    policies => read(policies).ToString(), (policies, value) => write(policies, Enum.Parse<TRule>(value)),
                    [.. rules.Select(rule => new PolicyOption(rule.Value.ToString(), rule.Rule.Words))]),
            ],
        };

    /// <summary>A policy that is one or more lengths of time.</summary>
    /// <param name="entry">The policy.</param>
    /// <param name="lengths">Each with its field, label, place in the file, reading, writing, and bounds in minutes.</param>
    public static PolicyEntry Lengths(
        PolicyEntry entry,
        params (string Name, string Label, string Pointer, Func<ServicePolicies, Duration> Read, Func<ServicePolicies, Duration, ServicePolicies> Write, int Least, int Most)[] lengths) => entry with
        {
            Present = policies => string.Join(" ", lengths.Select(length => lengths.Length == 1 ? $"{ClockLimitFields.InWords(length.Read(policies))}." : $"{length.Label}: {ClockLimitFields.InWords(length.Read(policies))}.")),
            Fields = [.. lengths.Select(length => Minutes(length.Name, length.Label, _ => length.Pointer, length.Read, length.Write, length.Least, length.Most))],
        };

    private static int? MinutesIn(string text, int least, int most) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes) && minutes >= least && minutes <= most ? minutes : null;

    private static bool Whole(Duration value, int least, int most) =>
        value >= Duration.FromMinutes(least) && value <= Duration.FromMinutes(most) && value.BclCompatibleTicks % TimeSpan.TicksPerMinute == 0;

    private static string WholeMinutes(string label, int least, int most) => $"{label}: give whole minutes from {least} to {most}.";
}
