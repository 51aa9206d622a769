using System.Text.Json;

namespace Ucr.Dispatch.Canonical;

/// <summary>Reads a clinician back from canonical form.</summary>
internal static class ClinicianReading
{
    public static AvailableClinician Clinician(JsonElement json) => new(
        new(json.Text("id")!), json.Place("base")!.Value, json.At("shiftStartsAt")!.Value, json.At("shiftEndsAt")!.Value)
    {
        Capabilities = json.Texts("capabilities"),
        Grades = json.Grades("grades"),
        CapabilityEnds = json.GetProperty("capabilityEnds").EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => CanonicalElements.Moment(entry.Value)!.Value, StringComparer.Ordinal),
        At = json.Place("at"),
        SeenAt = json.At("seenAt"),
        Supervised = json.Flag("supervised"),
        Barred = json.Text("barred"),
        Task = json.TryGetProperty("task", out var task) ? Task(task) : null,
        Breaks = json.List("breaks", rest => new Rest(rest.At("from")!.Value, rest.At("to")!.Value, rest.Whole("minutes"))),
        RestsUntil = json.At("restsUntil"),
        MustStopBy = json.At("mustStopBy"),
        OvertimeMinutes = json.Whole("overtimeMinutes"),
        EndsIn = json.Place("endsIn"),
        Kit = json.Texts("kit"),
        LoadMinutes = json.Whole("loadMinutes"),
        Gender = json.Text("gender"),
        Languages = json.Texts("languages"),
    };

    private static CurrentTask Task(JsonElement json) => new(
        json.One<TaskKind>("kind")!.Value, json.At("expectedFreeAt")!.Value, json.Place("freeAt"), json.Text("visit") is { } visit ? new VisitId(Guid.Parse(visit)) : null);
}
