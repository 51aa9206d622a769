using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime.Text;

namespace Ucr.Dispatch.Canonical;

/// <summary>One way of writing a situation and a plan, whatever order they came in: what is hashed, kept and compared.</summary>
public static partial class CanonicalJson
{
    private static readonly InstantPattern Iso = InstantPattern.ExtendedIso;

    /// <summary>SHA-256 of a situation's canonical bytes, lower-case hexadecimal.</summary>
    /// <param name="situation">What was planned.</param>
    /// <param name="travel">Name and version of the travel times it was planned with.</param>
    public static string Sha256(Situation situation, string travel) => Convert.ToHexStringLower(SHA256.HashData(Of(situation, travel)));

    /// <summary>A situation's canonical bytes: lists in the order of their ids, keys in one order, UTC instants.</summary>
    public static byte[] Of(Situation situation, string travel) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("now", Iso.Format(situation.Now));
        json.WriteString("travel", travel);
        json.WritePropertyName("policy");
        Policy(json, situation.Policy);
        json.WriteStartArray("visits");
        foreach (var visit in situation.Visits.OrderBy(visit => visit.Id.Value))
        {
            Visit(json, visit);
        }

        json.WriteEndArray();
        json.WriteStartArray("clinicians");
        foreach (var clinician in situation.Clinicians.OrderBy(one => one.Id.Value, StringComparer.Ordinal))
        {
            Clinician(json, clinician);
        }

        json.WriteEndArray();
        Store(json, situation);
        Last(json, situation);
        Demand(json, situation.Demand);
        json.WriteEndObject();
    });

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            content(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts.Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void At(Utf8JsonWriter json, string name, Instant? at) => json.WriteString(name, at is { } known ? Iso.Format(known) : null);

    private static void Place(Utf8JsonWriter json, string name, Place? place)
    {
        json.WritePropertyName(name);
        if (place is { } known)
        {
            json.WriteStartArray();
            json.WriteNumberValue(known.Easting);
            json.WriteNumberValue(known.Northing);
            json.WriteEndArray();
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
