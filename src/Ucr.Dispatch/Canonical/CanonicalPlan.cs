using System.Text.Json;

namespace Ucr.Dispatch.Canonical;

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
        json.WriteNumber("cost", plan.Cost);
        Contradictions(json, plan);
        Changes(json, plan);
        InOrder(json, "assumed", plan.Assumed);
        Standbys(json, plan);
        Diversions(json, plan);
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
        InOrder(json, "wouldHelp", slot.WouldHelp);
        json.WriteEndObject();
    }

    private static void Contradictions(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("contradictions");
        foreach (var one in plan.Contradictions)
        {
            json.WriteStartObject();
            json.WriteString("field", one.Field);
            json.WriteString("why", one.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Changes(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("changes");
        foreach (var one in plan.Changes)
        {
            json.WriteStartObject();
            json.WriteString("visit", one.Visit.Value);
            json.WriteNumber("slot", one.Slot);
            json.WriteString("from", one.From.Value);
            json.WriteString("to", one.To?.Value);
            json.WriteString("why", one.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Standbys(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("standby");
        foreach (var one in plan.Standby)
        {
            json.WriteStartObject();
            json.WriteString("clinician", one.Clinician.Value);
            Place(json, "at", one.At);
            json.WriteString("why", one.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Diversions(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartArray("diversions");
        foreach (var one in plan.Diversions)
        {
            json.WriteStartObject();
            json.WriteString("clinician", one.Clinician.Value);
            json.WriteString("from", one.From.Value);
            json.WriteString("to", one.To.Value);
            json.WriteNumber("chanceTo", one.ChanceTo);
            json.WriteNumber("chanceFrom", one.ChanceFrom);
            if (one.HandTo is { } third)
            {
                json.WriteString("handTo", third.Value);
            }

            json.WriteString("why", one.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void InOrder(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Candidate(Utf8JsonWriter json, Candidate one)
    {
        json.WriteStartObject();
        json.WriteString("clinician", one.Clinician.Value);
        json.WriteNumber("visitsBefore", one.VisitsBefore);
        At(json, "leavesAt", one.LeavesAt);
        At(json, "arrivesAt", one.ArrivesAt);
        if (one.Fetch is { } fetch)
        {
            json.WriteStartObject("fetch");
            Place(json, "at", fetch.At);
            At(json, "arrivesAt", fetch.ArrivesAt);
            json.WriteEndObject();
        }

        if (one.ChanceInTime is { } chance)
        {
            json.WriteNumber("chanceInTime", chance);
        }

        json.WriteNumber("drive", one.Score.Drive);
        json.WriteNumber("wait", one.Score.Wait);
        json.WriteNumber("late", one.Score.Late);
        json.WriteNumber("risk", one.Score.Risk);
        json.WriteNumber("others", one.Score.Others);
        json.WriteNumber("wishes", one.Score.Wishes);
        json.WriteString("why", one.Why);
        json.WriteEndObject();
    }
}
