using System.Text.Json;
using NodaTime.Text;

namespace Ucr.Dispatch.Canonical;

/// <summary>The kinds of values that stand in canonical form. What is left out there reads as empty.</summary>
internal static class CanonicalElements
{
    public static Instant? Moment(JsonElement json) => json.GetString() is { } text ? InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow() : null;

    public static Instant? At(this JsonElement json, string name) => Moment(json.GetProperty(name));

    public static string? Text(this JsonElement json, string name) => json.GetProperty(name).GetString();

    public static int Whole(this JsonElement json, string name) => json.GetProperty(name).GetInt32();

    public static bool Flag(this JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.GetBoolean();

    public static TEnum? One<TEnum>(this JsonElement json, string name)
        where TEnum : struct, Enum => json.Text(name) is { } text ? Enum.Parse<TEnum>(text) : null;

    public static Place? Place(this JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Array } place ? new(place[0].GetInt32(), place[1].GetInt32()) : null;

    public static List<TItem> List<TItem>(this JsonElement json, string name, Func<JsonElement, TItem> read) =>
        [.. json.GetProperty(name).EnumerateArray().Select(read)];

    public static List<string> Texts(this JsonElement json, string name) => json.List(name, text => text.GetString()!);

    public static List<StaffId> Staff(this JsonElement json, string name) => json.List(name, id => new StaffId(id.GetString()!));

    public static Dictionary<string, int> Grades(this JsonElement json, string name) => json.TryGetProperty(name, out var grades)
        ? grades.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetInt32(), StringComparer.Ordinal)
        : new(StringComparer.Ordinal);
}
