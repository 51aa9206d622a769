using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Checks;

/// <summary>What kind of message it is, for whom, and whether its parts can be told apart.</summary>
internal static class EnvelopeChecks
{
    public static IEnumerable<BarsIssue> Check(BarsMessage message, IReadOnlyCollection<string> services)
    {
        if (message.Bundle.Type != Bundle.BundleType.Message)
            return [BarsIssue.Value("Bundle.type", "Bundle.type must be message.")];
        List<BarsIssue> issues = [.. Version(message), .. Entries(message.Bundle)];
        if (message.Header is not { } header)
            return [.. issues, HeaderMissing(message)];
        issues.AddRange(Event(header));
        issues.AddRange(Destination(header, services));
        return issues.Count > 0 ? issues : Focus(message, header);
    }

    private static IEnumerable<BarsIssue> Version(BarsMessage message)
    {
        var bundle = message.Bundle;
        if (string.IsNullOrWhiteSpace(bundle.Id))
            yield return BarsIssue.Required("Bundle.id", "Bundle.id must be the sender's id of the request.");
        if (string.IsNullOrWhiteSpace(bundle.Meta?.VersionId))
            yield return BarsIssue.Invariant("Bundle.meta.versionId", "Bundle.meta.versionId must be the version of the application, such as 2.0.0.");
        else if (!Takes(message, bundle.Meta.VersionId.Trim()))
            yield return BarsIssue.NotSupported("Bundle.meta.versionId", "This service takes version 2 of Application 4, and versions 1 and 2 of Applications 1, 5 and 6.");
    }

    private static bool Takes(BarsMessage message, string version) =>
        version.StartsWith("2.", StringComparison.Ordinal)
        || (version.StartsWith("1.", StringComparison.Ordinal) && BarsKinds.ProfileOf(message.Request) is BarsProfile.Referral or BarsProfile.CadToCad);

    private static IEnumerable<BarsIssue> Entries(Bundle bundle)
    {
        if (bundle.Entry.Any(e => e.Resource is null or DynamicResource))
            yield return BarsIssue.Structure("Bundle.entry.resource", "Each entry must hold a FHIR R4 resource.");
        if (bundle.Entry.Any(e => string.IsNullOrWhiteSpace(e.FullUrl)))
            yield return BarsIssue.Required("Bundle.entry.fullUrl", "Each entry must have a fullUrl.");
        if (bundle.Entry.Select(e => e.FullUrl).Distinct(StringComparer.Ordinal).Count() < bundle.Entry.Count)
            yield return BarsIssue.Invariant("Bundle.entry.fullUrl", "Two entries have the same fullUrl: references are ambiguous.");
    }

    private static BarsIssue HeaderMissing(BarsMessage message) => message.All<MessageHeader>().Any()
        ? BarsIssue.Invariant("Bundle.entry[0]", "The MessageHeader must be the first entry.")
        : BarsIssue.Required("Bundle.entry[0].resource", "The first entry must be a MessageHeader.");

    private static IEnumerable<BarsIssue> Event(MessageHeader header)
    {
        var code = (header.Event as Coding)?.Code;
        if (code is null || !BarsCodes.Events.Contains(code))
            yield return BarsIssue.Invariant("MessageHeader.event", "MessageHeader.eventCoding must be an event of the standard.");
        else if (string.Equals(code, BarsCodes.Response, StringComparison.Ordinal))
            yield return BarsIssue.NotFound("MessageHeader.response.identifier", "This service has sent no request with this identifier.");
        else if (!string.Equals(code, BarsCodes.Request, StringComparison.Ordinal))
            yield return BarsIssue.NotSupported("MessageHeader.event", "This service takes servicerequest-request only.");
        var reason = BarsKinds.Reason(header);
        if (reason is null || !BarsCodes.Reasons.Contains(reason))
            yield return BarsIssue.Invariant("MessageHeader.reason", "MessageHeader.reason must be new, update or delete.");
    }

    private static IEnumerable<BarsIssue> Destination(MessageHeader header, IReadOnlyCollection<string> services)
    {
        var ids = header.Destination.Select(d => ServiceId.Of(d.Endpoint)).ToList();
        if (ids.Count == 0)
            yield return BarsIssue.Required("MessageHeader.destination", "MessageHeader.destination must name the receiving service.");
        else if (!ids.Exists(id => id is not null && services.Contains(id, StringComparer.Ordinal)))
            yield return BarsIssue.NotFound("MessageHeader.destination.endpoint", "The destination service is not one of this receiver's.");
    }

    private static IEnumerable<BarsIssue> Focus(BarsMessage message, MessageHeader header)
    {
        if (header.Focus.Count == 0)
            yield return BarsIssue.Required("MessageHeader.focus", "MessageHeader.focus must refer to the ServiceRequest.");
        else if (!message.Holds(header.Focus[0]))
            yield return BarsIssue.Invariant("MessageHeader.focus", "MessageHeader.focus refers to nothing in the message.");
        else if (message.Request is null)
            yield return BarsIssue.Invariant("MessageHeader.focus", "MessageHeader.focus must refer to a ServiceRequest.");
    }
}
