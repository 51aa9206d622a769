using System.Text.Json;

namespace Ucr.Dispatch.Canonical;

/// <summary>How a clinician is written.</summary>
public static partial class CanonicalJson
{
    private static void Clinician(Utf8JsonWriter json, AvailableClinician clinician)
    {
        json.WriteStartObject();
        json.WriteString("id", clinician.Id.Value);
        Place(json, "base", clinician.Base);
        At(json, "shiftStartsAt", clinician.ShiftStartsAt);
        At(json, "shiftEndsAt", clinician.ShiftEndsAt);
        Texts(json, "capabilities", clinician.Capabilities);
        Grades(json, "grades", clinician.Grades);
        Ends(json, clinician);
        Place(json, "at", clinician.At);
        At(json, "seenAt", clinician.SeenAt);
        Flag(json, "supervised", clinician.Supervised);
        json.WriteString("barred", clinician.Barred);
        Task(json, clinician.Task);
        Breaks(json, clinician);
        At(json, "restsUntil", clinician.RestsUntil);
        At(json, "mustStopBy", clinician.MustStopBy);
        json.WriteNumber("overtimeMinutes", clinician.OvertimeMinutes);
        Place(json, "endsIn", clinician.EndsIn);
        Texts(json, "kit", clinician.Kit);
        json.WriteNumber("loadMinutes", clinician.LoadMinutes);
        json.WriteString("gender", clinician.Gender);
        Texts(json, "languages", clinician.Languages);
        json.WriteEndObject();
    }

    private static void Task(Utf8JsonWriter json, CurrentTask? task)
    {
        if (task is null)
        {
            return;
        }

        json.WriteStartObject("task");
        json.WriteString("kind", task.Kind.ToString());
        At(json, "expectedFreeAt", task.ExpectedFreeAt);
        Place(json, "freeAt", task.FreeAt);
        json.WriteString("visit", task.Visit?.Value.ToString());
        json.WriteEndObject();
    }

    private static void Ends(Utf8JsonWriter json, AvailableClinician clinician)
    {
        json.WriteStartObject("capabilityEnds");
        foreach (var (key, ends) in clinician.CapabilityEnds.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            At(json, key, ends);
        }

        json.WriteEndObject();
    }

    private static void Breaks(Utf8JsonWriter json, AvailableClinician clinician)
    {
        json.WriteStartArray("breaks");
        foreach (var rest in clinician.Breaks.OrderBy(rest => rest.From).ThenBy(rest => rest.To).ThenBy(rest => rest.Minutes))
        {
            json.WriteStartObject();
            At(json, "from", rest.From);
            At(json, "to", rest.To);
            json.WriteNumber("minutes", rest.Minutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
