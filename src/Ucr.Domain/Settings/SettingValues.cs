using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ucr.Domain.Clocks;

namespace Ucr.Domain.Settings;

/// <summary>One value of the settings.</summary>
/// <param name="Pointer">Where it stands in the exported file, as a JSON pointer.</param>
/// <param name="Path">The same by key instead of by number, so that an item that moved is the same item.</param>
/// <param name="Value">Null where nothing is set.</param>
public sealed record SettingValue(string Pointer, string Path, object? Value)
{
    /// <summary>The value in words.</summary>
    public string Words => Value switch
    {
        null => "nothing",
        true => "yes",
        false => "no",
        Duration length => ClockLimitFields.InWords(length),
        decimal share => share.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString() ?? "",
    };
}

/// <summary>Walks through settings, whatever members they have: for differences, for faults, for equality.</summary>
public static class SettingValues
{
    /// <summary>Every value, without the version.</summary>
    public static IEnumerable<SettingValue> Of(ServicePolicies policies) =>
        Under(policies, "", "").Where(value => value.Pointer is not "/version");

    /// <summary>True when both hold the same values, whatever their version.</summary>
    public static bool Same(ServicePolicies one, ServicePolicies other) =>
        Of(one).Select(value => (value.Pointer, value.Value)).SequenceEqual(Of(other).Select(value => (value.Pointer, value.Value)));

    /// <summary>The members of a type that stand in the file.</summary>
    public static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member is { CanRead: true, CanWrite: true } && member.GetIndexParameters() is []);

    /// <summary>True for a type whose values are written as one value.</summary>
    public static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal)
        || type.Namespace?.StartsWith(nameof(NodaTime), StringComparison.Ordinal) is true || type.GetCustomAttribute<JsonConverterAttribute>() is not null;

    private static IEnumerable<SettingValue> Under(object? value, string pointer, string path) => value switch
    {
        null => [new(pointer, path, null)],
        _ when IsLeaf(value.GetType()) => [new(pointer, path, value)],
        IEnumerable items => [new($"{pointer}/#", $"{path}/#", items.Cast<object?>().Count()), .. items.Cast<object?>().SelectMany((item, at) => Under(item, $"{pointer}/{at}", $"{path}/{KeyOf(item) ?? $"{at + 1}"}"))],
        _ => Members(value.GetType()).SelectMany(member => Under(member.GetValue(value), $"{pointer}/{NameOf(member)}", $"{path}/{NameOf(member)}")),
    };

    private static string NameOf(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static string? KeyOf(object? item) =>
        item is null || IsLeaf(item.GetType()) ? null : Members(item.GetType()).FirstOrDefault(member => member.Name is "Key" or "Kind")?.GetValue(item)?.ToString();
}
