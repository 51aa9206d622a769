using System.Xml.Linq;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>A request of the Interoperability Toolkit, taken out of its SOAP envelope.</summary>
/// <param name="MessageId">WS-Addressing's id of the request.</param>
/// <param name="Service">The service that is called.</param>
public sealed record ItkMessage(string MessageId, string Service)
{
    /// <summary>The distribution envelope's own id.</summary>
    public required string TrackingId { get; init; }

    /// <summary>ODS code of the organisation that answers for the message.</summary>
    public required string AuditIdentity { get; init; }

    /// <summary>For whom, by ODS code (a site's suffix left out) or by service id of the Directory of Services.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>What the receiver is to do, as the handling specification says; null without one.</summary>
    public string? Interaction { get; init; }

    /// <summary>What was sent: the root of each payload.</summary>
    public IReadOnlyList<XElement> Payloads { get; init; } = [];

    /// <summary>What is odd about the envelope, as kebab-case codes.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The receiver is told for information, and nothing is asked of it.</summary>
    public bool IsCopy => Interaction is { } asked
        && (asked.Contains(":copy", StringComparison.OrdinalIgnoreCase) || asked.Contains("RepeatCallerRepository", StringComparison.OrdinalIgnoreCase));

    /// <summary>Masked: payloads are about patients.</summary>
    public override string ToString() => $"ITK message {MessageId} (masked)";
}
