using Hl7.Fhir.Model;
using Ucr.Domain.Triage;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Needs;
using Condition = Hl7.Fhir.Model.Condition;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>The need, where a code that we know names it. Text is never guessed from: triage reads it.</summary>
internal static class NeedMapping
{
    /// <summary>The first need that a code names; one whose meaning nobody has verified is doubted.</summary>
    public static NeedKey Of(BarsMessage message, NeedCodes codes, Doubts doubts)
    {
        var named = Concepts(message).SelectMany(c => c.Coding).Select(c => codes.Of(c.System, Words.Clean(c.Code))).FirstOrDefault(need => need is not null);
        doubts.AddIf(named is { Verified: false }, "need-code-not-verified");
        return named?.Need ?? NeedKey.Other;
    }

    private static IEnumerable<CodeableConcept> Concepts(BarsMessage message) =>
    [
        .. new[] { message.Request?.Code }.OfType<CodeableConcept>(),
        .. message.Request?.ReasonCode ?? [],
        .. message.All<Condition>().Select(c => c.Code).OfType<CodeableConcept>(),
        .. message.All<Hl7.Fhir.Model.Task>().Select(t => t.ReasonCode).OfType<CodeableConcept>(),
        .. message.CarePlan?.Activity.SelectMany(a => a.OutcomeCodeableConcept) ?? [],
    ];
}
