using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>A member of staff, or a system, as the sign-in service names them.</summary>
/// <param name="Value">1 to 100 characters, never empty.</param>
[JsonConverter(typeof(StaffIdJson))]
public readonly record struct StaffId(string Value)
{
    /// <summary>The service itself, where a policy that a person switched on acts.</summary>
    public static readonly StaffId Service = new("ucr");

    /// <inheritdoc />
    public override string ToString() => Value;

    private sealed class StaffIdJson : JsonConverter<StaffId>
    {
        public override StaffId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, StaffId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
