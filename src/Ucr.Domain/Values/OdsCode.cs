using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ucr.Domain.Values;

/// <summary>The code of an organisation in the Organisation Data Service: 3 to 10 upper-case letters and digits.</summary>
[JsonConverter(typeof(OdsCodeJson))]
public readonly record struct OdsCode
{
    private OdsCode(string value) => Value = value;

    /// <summary>The code, upper case.</summary>
    public string Value { get; }

    /// <summary>Reads a code, ignoring case and white space around it.</summary>
    public static bool TryParse(string? text, out OdsCode code)
    {
        var value = (text ?? "").Trim().ToUpperInvariant();
        var reads = value.Length is >= 3 and <= 10 && value.All(char.IsAsciiLetterOrDigit);
        code = reads ? new(value) : default;
        return reads;
    }

    /// <summary>Reads a code that is known to be good.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no ODS code.</exception>
    public static OdsCode Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not an ODS code.");

    /// <inheritdoc />
    public override string ToString() => Value;

    private sealed class OdsCodeJson : JsonConverter<OdsCode>
    {
        public override OdsCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, OdsCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
