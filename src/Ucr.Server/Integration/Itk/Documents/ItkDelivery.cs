using NodaTime;
using Ucr.Domain;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Itk.Documents;

/// <summary>A document that was delivered, with the request that brought it.</summary>
/// <param name="Provider">For whom, as tenant.</param>
/// <param name="By">The system that delivered it.</param>
/// <param name="Stored">The stored message.</param>
/// <param name="Message">The request.</param>
/// <param name="Document">The document.</param>
internal sealed record ItkDelivery(string Provider, Actor By, RawMessage Stored, ItkMessage Message, CdaDocument Document)
{
    /// <summary>As it will stand among the versions of its set.</summary>
    public ItkDocumentVersion As(ItkDocumentKind kind) => new(Document.Id, Document.Version, Stored.Id, Stored.ReceivedAt, kind);

    /// <summary>When it was written: after the referral was received, and not in the future.</summary>
    public Instant WrittenAfter(Instant receipt) => Instant.Max(receipt, Instant.Min(Document.WrittenAt() ?? Stored.ReceivedAt, Stored.ReceivedAt));

    public override string ToString() => "delivery (masked)";
}
