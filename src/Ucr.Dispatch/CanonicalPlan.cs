using System.Text.Json;

namespace Ucr.Dispatch;

/// <summary>How a plan is written.</summary>
public static partial class CanonicalJson
{
    /// <summary>A plan's canonical bytes.</summary>
    public static byte[] Of(Plan plan) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("policy", plan.Policy);
        json.WriteString("travel", plan.Travel);
        json.WriteString("situationSha256", plan.SituationSha256);
        json.WriteString("madeAt", Iso.Format(plan.MadeAt));
        json.WriteStartArray("slots");
        foreach (var slot in plan.Slots)
        {
            Slot(json, slot);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Slot(Utf8JsonWriter json, PlannedSlot slot)
    {
        json.WriteStartObject();
        json.WriteString("visit", slot.Visit.Value);
        json.WriteNumber("slot", slot.Slot);
        json.WriteString("concern", slot.Concern);
        json.WriteStartArray("ranked");
        foreach (var one in slot.Ranked)
        {
            Candidate(json, one);
        }

        json.WriteEndArray();
        json.WriteStartArray("ruledOut");
        foreach (var one in slot.RuledOut)
        {
            json.WriteStartObject();
            json.WriteString("clinician", one.Clinician.Value);
            json.WriteString("why", one.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Candidate(Utf8JsonWriter json, Candidate one)
    {
        json.WriteStartObject();
        json.WriteString("clinician", one.Clinician.Value);
        json.WriteNumber("visitsBefore", one.VisitsBefore);
        At(json, "leavesAt", one.LeavesAt);
        At(json, "arrivesAt", one.ArrivesAt);
        if (one.ChanceInTime is { } chance)
        {
            json.WriteNumber("chanceInTime", chance);
        }

        json.WriteNumber("drive", one.Score.Drive);
        json.WriteNumber("wait", one.Score.Wait);
        json.WriteNumber("late", one.Score.Late);
        json.WriteNumber("risk", one.Score.Risk);
        json.WriteNumber("others", one.Score.Others);
        json.WriteString("why", one.Why);
        json.WriteEndObject();
    }
}
