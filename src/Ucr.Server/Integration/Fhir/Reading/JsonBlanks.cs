using System.Buffers;
using System.Text.Json;

namespace Ucr.Server.Integration.Fhir.Reading;

/// <summary>
/// Takes the blanks from around the values of a JSON message, as the FHIR parser does by itself for XML: <c>" active"</c> can only mean
/// <c>active</c>. Blanks within a value stay, and so does a value of blanks alone: nobody can say what those mean. The stored message
/// stays as it came.
/// </summary>
public static class JsonBlanks
{
    /// <summary>The same message without them; null where there are none.</summary>
    /// <param name="json">A message whose shape has been checked.</param>
    public static byte[]? Without(ReadOnlySpan<byte> json)
    {
        if (!Has(json))
        {
            return null;
        }

        var bare = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(bare))
        {
            var reader = Reader(json);
            while (reader.Read())
            {
                Copy(ref reader, writer);
            }
        }

        return bare.WrittenSpan.ToArray();
    }

    private static bool Has(ReadOnlySpan<byte> json)
    {
        var reader = Reader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && MayHave(reader) && reader.GetString() is { } value && !string.Equals(Bare(value), value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Most values begin and end with a letter or digit and hold no escape: those need not be decoded to know.
    private static bool MayHave(Utf8JsonReader reader) =>
        reader.ValueIsEscaped || (reader.ValueSpan.Length > 0 && (reader.ValueSpan[0] is (byte)' ' || reader.ValueSpan[^1] is (byte)' '));

    // The white space of XML and of FHIR, and no other: what else looks blank may be part of a word.
    private static string Bare(string value) => value.Trim(' ', '\t', '\r', '\n') is { Length: > 0 } bare ? bare : value;

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(reader.GetString()!);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(Bare(reader.GetString()!));
                break;
            default:
                // Numbers as they were written: 1.50 is not 1.5.
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    private static Utf8JsonReader Reader(ReadOnlySpan<byte> json) => new(json, new JsonReaderOptions { MaxDepth = ReadLimits.Depth });
}
