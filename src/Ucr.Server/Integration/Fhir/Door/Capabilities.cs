using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>What this receiver can do.</summary>
internal static class Capabilities
{
    public static CapabilityStatement Statement() => new()
    {
        Status = PublicationStatus.Active,
        Date = "2026-11-23",
        Kind = CapabilityStatementKind.Instance,
        Software = new() { Name = "Ucr" },
        Implementation = new() { Description = "Urgent community response: responder of BaRS Application 4, 999 to Community Services, and receiver of referrals of Applications 1 and 5." },
        FhirVersion = FHIRVersion.N4_0_1,
        Format = ["application/fhir+json", "application/fhir+xml"],
        Rest =
        [
            new()
            {
                Mode = CapabilityStatement.RestfulCapabilityMode.Server,
                Resource =
                [
                    Resource("ServiceRequest", [CapabilityStatement.TypeRestfulInteraction.Read, CapabilityStatement.TypeRestfulInteraction.SearchType], "patient:identifier"),
                    Resource("MessageDefinition", [CapabilityStatement.TypeRestfulInteraction.SearchType], "context"),
                ],
                Operation = [new() { Name = "process-message", Definition = "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message" }],
            },
        ],
    };

    private static CapabilityStatement.ResourceComponent Resource(string type, CapabilityStatement.TypeRestfulInteraction[] interactions, string search) => new()
    {
        TypeElement = new() { JsonValue = type },
        Interaction = [.. interactions.Select(interaction => new CapabilityStatement.ResourceInteractionComponent { Code = interaction })],
        SearchParam = [new() { Name = search, Type = SearchParamType.Token }],
    };
}
