using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>A request taken back: its own small payload, and a status that says so.</summary>
/// <remarks>Source: BaRS MessageDefinition servicerequest-request-cancelled, and the national receiver test pack.</remarks>
internal static class CancelChecks
{
    public static IEnumerable<BarsIssue> Check(BarsMessage message)
    {
        if (!BarsKinds.IsOver(message.Request))
            yield return BarsIssue.Invariant("ServiceRequest.status", "A cancelled ServiceRequest must be revoked or entered-in-error.");
        if (BarsKinds.ProfileOf(message.Request) is null)
            yield return BarsIssue.Invariant("ServiceRequest.category", "ServiceRequest.category must stay as it was in the request.");
        if (message.Patient is null)
            yield return BarsIssue.Required("ServiceRequest.subject", "The ServiceRequest must refer to a Patient in the message.");
    }
}
