using System.Text.Json;
using NodaTime.Text;
using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Dispatch.Canonical;

/// <summary>Reads a situation back from its canonical bytes, so that a decision can be run again.</summary>
public static class CanonicalReading
{
    /// <summary>The situation, and the name and version of the travel times that it was planned with.</summary>
    /// <param name="bytes">As <see cref="CanonicalJson.Of(Situation, string)"/> writes them.</param>
    /// <exception cref="FormatException">They are not what it writes.</exception>
    public static (Situation Situation, string Travel) Situation(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var json = document.RootElement;
            var situation = new Situation(
                PolicyReading.Policy(json.GetProperty("policy")), json.At("now")!.Value, json.List("visits", Visit), json.List("clinicians", ClinicianReading.Clinician))
            {
                Kit = json.List("kit", kit => new ScarceKit(kit.Text("key")!, kit.Whole("units")) { Place = kit.TryGetProperty("place", out _) ? kit.Place("place") : null }),
                Last = json.List("last", Told),
                Demand = json.TryGetProperty("demand", out var demand) ? Demand(demand) : null,
            };
            return (situation, json.Text("travel")!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or UnparsableValueException or ArgumentException)
        {
            throw new FormatException("This is not a situation in canonical form.", e);
        }
    }

    private static OpenVisit Visit(JsonElement json) => new(
        new(json.GetProperty("id").GetGuid()), json.One<VisitStage>("stage")!.Value, json.Whole("expectedMinutes"), json.Whole("people"))
    {
        Place = json.Place("place"),
        DueAt = json.At("dueAt"),
        ReceivedAt = json.At("receivedAt"),
        EarliestAt = json.At("earliestAt"),
        LatestAt = json.At("latestAt"),
        Standard = json.One<ResponseStandard>("standard"),
        Urgency = json.One<ClinicalUrgency>("urgency")!.Value,
        LengthDeviation = json.TryGetProperty("lengthDeviation", out var deviation) ? deviation.GetDouble() : null,
        Capabilities = json.Texts("capabilities"),
        LeastGrades = json.Grades("leastGrades"),
        Kit = json.Texts("kit"),
        After = json.TryGetProperty("after", out var after) ? new(new(after.GetProperty("visit").GetGuid()), after.Whole("gapMinutes")) : null,
        NeverAlone = json.Flag("neverAlone"),
        Prefers = new(json.Text("prefersGender"), json.Text("prefersLanguage"), json.Staff("familiar"))
        {
            NotThese = json.TryGetProperty("notWanted", out _) ? json.Staff("notWanted") : [],
        },
        NotThese = json.Staff("notThese"),
        Holders = json.List("holders", holder => new SlotHolder(holder.Whole("slot"), new(holder.Text("clinician")!))),
    };

    private static Told Told(JsonElement json) => new(
        new(json.GetProperty("visit").GetGuid()), json.Whole("slot"), new(json.Text("clinician")!), json.Whole("visitsBefore"), json.Flag("said"));

    private static ExpectedDemand Demand(JsonElement json) => new(
        json.List("perHour", rate => rate.GetDouble()),
        json.List("sites", site => new DemandSite(site.Place("place")!.Value, site.GetProperty("weight").GetDouble())),
        json.List("kinds", kind => new DemandKind(
            kind.GetProperty("weight").GetDouble(), kind.Whole("minutes"), kind.Whole("dueMinutes"), kind.One<ResponseStandard>("standard")!.Value, kind.Texts("capabilities"))
        {
            Urgency = kind.One<ClinicalUrgency>("urgency")!.Value,
        }));
}
