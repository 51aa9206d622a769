using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace Ucr.Server.Storage;

/// <summary>How everything is written as JSON: events, documents, messages and answers alike.</summary>
public static class Json
{
    /// <summary>Sets NodaTime's forms and names for enums.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new LenientInstant());
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.Converters.Add(new JsonStringEnumConverter());
    }

    /// <summary>PostgreSQL hands a selected timestamp column back with an offset; the event's own form ends in Z.</summary>
    private sealed class LenientInstant : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString()!;
            var parsed = InstantPattern.ExtendedIso.Parse(text);
            return parsed.Success
                ? parsed.Value
                : OffsetDateTimePattern.ExtendedIso.Parse(text.Replace(' ', 'T')) is { Success: true } offset
                    ? offset.Value.ToInstant()
                    : throw new JsonException("A time needs an offset, for example 2026-11-22T14:05:00Z.");
        }

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
