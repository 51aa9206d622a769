using System.Collections;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Settings.Lines;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Settings;

/// <summary>A value of the settings that cannot hold.</summary>
/// <param name="Pointer">Where it stands in the file, as a JSON pointer.</param>
/// <param name="Words">What is wrong with it and what to give instead.</param>
public sealed record PolicyFault(string Pointer, string Words);

/// <summary>What is wrong with settings, wherever they come from: each fault names its value.</summary>
public static class PolicyFaults
{
    private static readonly Duration Longest = Duration.FromDays(366);

    /// <summary>Every fault; none when the settings can hold.</summary>
    public static IReadOnlyList<PolicyFault> In(ServicePolicies policies) =>
    [
        .. SettingValues.Of(policies).Select(OfValue).OfType<PolicyFault>(),
        .. PolicyCatalogue.Fields.Select(field => field.Fault(policies) is { } words ? new PolicyFault(field.Pointer(policies), words) : null).OfType<PolicyFault>(),
        .. ClockFaults.In(policies.Clocks),
        .. EscalationFaults.In(policies.Escalations),
        .. TriageFaults.In(policies.Triage),
    ];

    /// <summary>A fault for each item whose key stands there twice.</summary>
    internal static IEnumerable<PolicyFault> Twice<TItem>(string pointer, IReadOnlyList<TItem> items, Func<TItem, object> key) => items
        .Select((item, at) => (Key: key(item), At: at))
        .Where(item => items.Take(item.At).Any(earlier => Equals(key(earlier), item.Key)))
        .Select(item => new PolicyFault($"{pointer}/{item.At}", $"'{item.Key}' stands there twice."));

    // Whatever members the settings have: no length of time is negative or endless, no text is empty, no choice is unknown.
    private static PolicyFault? OfValue(SettingValue value) => value.Value switch
    {
        Duration length when length < Duration.Zero || length > Longest => new(value.Pointer, "Give a length of time from 0 to 366 days."),
        string text when string.IsNullOrWhiteSpace(text) || text.Length > 2000 => new(value.Pointer, "Give words, at most 2000 letters."),
        string text when text.Length != text.Trim().Length || text.Any(letter => char.IsControl(letter) || letter is LineForm<string>.Between) =>
            new(value.Pointer, $"Give words on one line, without {LineForm<string>.Between} and without spaces at the ends."),
        int or decimal when Convert.ToDecimal(value.Value, System.Globalization.CultureInfo.InvariantCulture) < 0 => new(value.Pointer, "Give a number that is not negative."),
        Enum choice when !Enum.IsDefined(choice.GetType(), choice) => new(value.Pointer, "Choose one of those there are."),
        IsoDayOfWeek.None => new(value.Pointer, "Choose a day of the week."),
        _ => null,
    };
}
