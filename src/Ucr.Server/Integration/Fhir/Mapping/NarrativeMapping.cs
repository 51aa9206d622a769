using Hl7.Fhir.Model;
using Ucr.Server.Integration.Fhir.Checks;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>What the referrer told us, as plain lines: what for, then what was found. Sender HTML is never read.</summary>
internal static class NarrativeMapping
{
    public static string? Of(BarsMessage message)
    {
        var request = message.Request!;
        var plan = message.CarePlan;
        string?[] lines =
        [
            Words.Of(request.Code),
            .. request.ReasonCode.Select(Words.Of),
            Words.Clean(plan?.Title),
            Words.Clean(plan?.Description),
            .. plan?.Activity.SelectMany(a => a.OutcomeCodeableConcept).Select(Words.Of) ?? [],
            .. request.Note.Select(n => Words.Clean(n.Text)),
            .. plan?.Note.Select(n => Words.Clean(n.Text)) ?? [],
            .. message.All<Condition>().Select(c => Words.Of(c.Code) is { } condition ? $"Condition: {condition}" : null),
            .. message.All<Hl7.Fhir.Model.Task>().SelectMany(OfTask),
            .. message.All<QuestionnaireResponse>().SelectMany(QuestionnaireMapping.Of),
            .. message.All<Observation>().Select(Line),
            .. message.All<MedicationStatement>().Select(m => Words.Of(m.Medication as CodeableConcept) is { } medicine ? $"Medicine: {medicine}" : null),
        ];
        return Words.Clean(string.Join('\n', lines.Where(l => l is not null).Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<string?> OfTask(Hl7.Fhir.Model.Task task) =>
    [
        Words.Of(task.Code) is { } what ? $"Asked for: {what}" : null,
        Words.Of(task.ReasonCode) is { } why ? $"Because: {why}" : null,
        Words.Clean(task.Description),
    ];

    private static string? Line(Observation observation)
    {
        var value = observation.Value switch
        {
            Quantity quantity => $"{quantity.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture)} {quantity.Unit}",
            CodeableConcept concept => Words.Of(concept),
            FhirString text => text.Value,
            _ => null,
        };
        return Words.Of(observation.Code) is not { } what ? null : Words.Clean(value) is { } found ? $"Observation: {what}: {found}" : $"Observation: {what}";
    }
}
