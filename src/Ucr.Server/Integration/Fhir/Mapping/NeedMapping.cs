using Hl7.Fhir.Model;
using Ucr.Domain.Triage;
using Ucr.Server.Integration.Fhir.Checks;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>The need, where a code that we know names it. Text is never guessed from: triage reads it.</summary>
internal static class NeedMapping
{
    /// <summary>SNOMED CT: fall (1912002), falls (161898004).</summary>
    private static readonly Dictionary<string, NeedKey> Known = new(StringComparer.Ordinal)
    {
        ["1912002"] = new("falls"),
        ["161898004"] = new("falls"),
    };

    public static NeedKey Of(BarsMessage message) =>
        Concepts(message).SelectMany(c => c.Coding)
            .Where(c => c.System?.Trim().StartsWith("http://snomed.info/sct", StringComparison.Ordinal) == true)
            .Select(c => Known.TryGetValue(Words.Clean(c.Code) ?? "", out var need) ? need : (NeedKey?)null)
            .FirstOrDefault(need => need is not null) ?? NeedKey.Other;

    private static IEnumerable<CodeableConcept> Concepts(BarsMessage message) =>
    [
        .. new[] { message.Request?.Code }.OfType<CodeableConcept>(),
        .. message.Request?.ReasonCode ?? [],
        .. message.CarePlan?.Activity.SelectMany(a => a.OutcomeCodeableConcept) ?? [],
    ];
}
