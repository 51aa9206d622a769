using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>What this receiver can do.</summary>
internal static class Capabilities
{
    public static CapabilityStatement Statement() => new()
    {
        Status = PublicationStatus.Active,
        Date = "2026-11-22",
        Kind = CapabilityStatementKind.Instance,
        Software = new() { Name = "Ucr" },
        Implementation = new() { Description = "Urgent community response: receiver of BaRS Application 4, 999 to Community Services." },
        FhirVersion = FHIRVersion.N4_0_1,
        Format = ["application/fhir+json", "application/fhir+xml"],
        Rest =
        [
            new()
            {
                Mode = CapabilityStatement.RestfulCapabilityMode.Server,
                Operation = [new() { Name = "process-message", Definition = "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message" }],
            },
        ],
    };
}
