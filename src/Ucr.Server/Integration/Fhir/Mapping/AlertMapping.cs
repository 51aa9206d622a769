using Hl7.Fhir.Model;
using Ucr.Domain.Intake;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Intake;
using Instant = NodaTime.Instant;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>
/// Flags and allergies as alerts. None is left out but what the sender marks as entered in error: a flag whose period looks
/// over is shown all the same, because official examples end a safeguarding flag in the moment that it starts.
/// </summary>
internal static class AlertMapping
{
    private static readonly Dictionary<string, AlertKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SG"] = AlertKind.Safeguarding,
        ["SS"] = AlertKind.SceneSafety,
        ["API"] = AlertKind.Access,
        ["RA"] = AlertKind.ReasonableAdjustment,
        ["IR"] = AlertKind.Infection,
        ["RT"] = AlertKind.Respect,
    };

    public static IReadOnlyList<IncomingAlert> Of(BarsMessage message, Instant now, Doubts doubts)
    {
        List<Flag> flags = [.. message.All<Flag>().Where(f => f.Status != Flag.FlagStatus.EnteredInError)];
        foreach (var flag in flags.Where(f => FhirTimes.Read(f.Period?.End) < now || f.Status == Flag.FlagStatus.Inactive))
            doubts.AddIf(true, Kind(flag) == AlertKind.Safeguarding ? "safeguarding-looks-over" : "alert-looks-over");
        return [.. flags.OrderBy(Kind).Select(Alert), .. message.All<AllergyIntolerance>().Select(Allergy)];
    }

    private static IncomingAlert Alert(Flag flag)
    {
        var kind = Kind(flag);
        var words = Words.Of(flag.Code);
        var category = kind == AlertKind.Other ? Words.Of(flag.Category.FirstOrDefault()) : null;
        return new(kind, Words.Code(flag.Code), category is null ? words : $"{category}: {words}");
    }

    private static IncomingAlert Allergy(AllergyIntolerance allergy) =>
        new(AlertKind.Other, Words.Code(allergy.Code), $"Allergy or intolerance: {Words.Of(allergy.Code) ?? "not named"}");

    private static AlertKind Kind(Flag flag) =>
        flag.Category.SelectMany(c => c.Coding).Select(c => Words.Clean(c.Code)).Where(c => c is not null)
            .Select(c => Kinds.TryGetValue(c!, out var kind) ? kind : AlertKind.Other).FirstOrDefault(AlertKind.Other);
}
