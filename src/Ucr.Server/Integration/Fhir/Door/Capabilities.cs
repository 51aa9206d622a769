using Hl7.Fhir.Model;
using Ucr.Domain.Intake;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>What this receiver can do.</summary>
internal static class Capabilities
{
    /// <summary>Says it.</summary>
    /// <param name="intake">Which use cases are switched on.</param>
    public static CapabilityStatement Statement(IntakePolicies intake) => new()
    {
        Status = PublicationStatus.Active,
        Date = "2026-11-23",
        Kind = CapabilityStatementKind.Instance,
        Software = new() { Name = "Ucr" },
        Implementation = new() { Description = $"Urgent community response. Use cases of the Booking and Referral Standard that are taken: {UseCases(intake)}." },
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
        Messaging = [new() { SupportedMessage = [.. MessageDefinitions.Messages(intake).Select(message => Supported(message.Definition, message.Sent))] }],
    };

    private static string UseCases(IntakePolicies intake) => string.Join("; ", MessageDefinitions.UseCases(intake)) is { Length: > 0 } taken ? taken : "none";

    private static CapabilityStatement.SupportedMessageComponent Supported(string definition, bool sent) => new()
    {
        Mode = sent ? CapabilityStatement.EventCapabilityMode.Sender : CapabilityStatement.EventCapabilityMode.Receiver,
        Definition = definition,
    };

    private static CapabilityStatement.ResourceComponent Resource(string type, CapabilityStatement.TypeRestfulInteraction[] interactions, string search) => new()
    {
        TypeElement = new() { JsonValue = type },
        Interaction = [.. interactions.Select(interaction => new CapabilityStatement.ResourceInteractionComponent { Code = interaction })],
        SearchParam = [new() { Name = search, Type = SearchParamType.Token }],
    };
}
