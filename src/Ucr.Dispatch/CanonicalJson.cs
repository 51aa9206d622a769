using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime.Text;

namespace Ucr.Dispatch;

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

    private static void Policy(Utf8JsonWriter json, DispatchPolicy policy)
    {
        json.WriteStartObject();
        json.WriteString("name", policy.Name);
        json.WriteNumber("driveWeight", policy.DriveWeight);
        json.WriteNumber("waitWeight", policy.WaitWeight);
        json.WriteNumber("lateWeight", policy.LateWeight);
        json.WriteNumber("riskWeight", policy.RiskWeight);
        json.WriteNumber("doorMinutes", policy.DoorMinutes);
        json.WriteNumber("betweenVisitsMinutes", policy.BetweenVisitsMinutes);
        json.WriteNumber("overrunShare", policy.OverrunShare);
        json.WriteNumber("unknownDriveMinutes", policy.UnknownDriveMinutes);
        json.WriteEndObject();
    }

    private static void Visit(Utf8JsonWriter json, OpenVisit visit)
    {
        json.WriteStartObject();
        json.WriteString("id", visit.Id.Value);
        json.WriteString("stage", visit.Stage.ToString());
        json.WriteNumber("expectedMinutes", visit.ExpectedMinutes);
        json.WriteNumber("people", visit.People);
        Place(json, "place", visit.Place);
        At(json, "dueAt", visit.DueAt);
        At(json, "earliestAt", visit.EarliestAt);
        json.WriteString("standard", visit.Standard?.ToString());
        json.WriteString("urgency", visit.Urgency.ToString());
        Texts(json, "capabilities", visit.Capabilities);
        Texts(json, "notThese", visit.NotThese.Select(id => id.Value));
        json.WriteStartArray("holders");
        foreach (var holder in visit.Holders.OrderBy(holder => holder.Slot))
        {
            json.WriteStartObject();
            json.WriteNumber("slot", holder.Slot);
            json.WriteString("clinician", holder.Clinician.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Clinician(Utf8JsonWriter json, AvailableClinician clinician)
    {
        json.WriteStartObject();
        json.WriteString("id", clinician.Id.Value);
        Place(json, "base", clinician.Base);
        At(json, "shiftStartsAt", clinician.ShiftStartsAt);
        At(json, "shiftEndsAt", clinician.ShiftEndsAt);
        Texts(json, "capabilities", clinician.Capabilities);
        Place(json, "at", clinician.At);
        if (clinician.Supervised)
        {
            json.WriteBoolean("supervised", true);
        }

        if (clinician.Barred is { } barred)
        {
            json.WriteString("barred", barred);
        }

        if (clinician.Task is { } task)
        {
            json.WriteStartObject("task");
            json.WriteString("kind", task.Kind.ToString());
            At(json, "expectedFreeAt", task.ExpectedFreeAt);
            Place(json, "freeAt", task.FreeAt);
            json.WriteEndObject();
        }

        json.WriteEndObject();
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
