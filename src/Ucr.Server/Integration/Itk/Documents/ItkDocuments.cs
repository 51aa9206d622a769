using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Integration.Itk.Mapping;
using Ucr.Server.Integration.Itk.Reading;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Itk.Documents;

/// <summary>
/// What a document does: the first of its set makes the referral, a higher version amends it, a nullification withdraws it,
/// and whatever came before changes nothing. Versions may come in any order.
/// </summary>
internal sealed class ItkDocuments(IDocumentStore store, IReferralIntake intake, ReferralChanges changes, RawMessages messages)
{
    /// <summary>Takes a document, and gives its message its outcome.</summary>
    /// <returns>Why it was not taken; null when it was.</returns>
    public async Task<ItkFault?> Take(ItkDelivery delivery, CancellationToken cancellation)
    {
        var document = delivery.Document;
        var id = ReferralIds.Of(delivery.Provider, CdaReferral.Sender(delivery.Message), document.SetId);
        await using var session = store.QuerySession(delivery.Provider);
        var (referral, set) = (await session.LoadAsync<Referral>(id, cancellation), await session.LoadAsync<ItkDocumentSet>(id.Value, cancellation));
        return (referral, set) switch
        {
            (null, _) when document.IsNullification => ItkFault.Client("The document that this one withdraws is not held here.",
                "relatedDocument/parentDocument names a document that this service has not received. The message is kept and shown to the team.", "withdraws-unknown"),
            (null, _) => await Receive(delivery, id, cancellation),
            (_, { } known) when known.Knows(document.Id) => await Repeat(delivery, referral, cancellation),
            _ when document.IsNullification => await Withdraw(delivery, referral),
            (_, null) when string.Equals(referral.Message.Sha256, delivery.Stored.Hash, StringComparison.Ordinal) => await Receive(delivery, id, cancellation),
            (_, { } known) when known.Newest >= document.Version => await Older(delivery, referral, cancellation),
            _ => await Amend(delivery, referral),
        };
    }

    private async Task<ItkFault?> Receive(ItkDelivery delivery, ReferralId id, CancellationToken cancellation)
    {
        await intake.ReceiveAsync(delivery.Provider, delivery.Stored, CdaReferral.Map(delivery.Document, delivery.Message, delivery.Stored.ReceivedAt), delivery.By);
        await using var session = store.LightweightSession(delivery.Provider);
        await Keep(session, id.Value, delivery.As(ItkDocumentKind.Report), cancellation);
        try
        {
            await session.SaveChangesAsync(cancellation);
        }
        catch (JasperFx.ConcurrencyException)
        {
            // The same document twice at once: the other one has kept it.
        }

        return null;
    }

    private async Task<ItkFault?> Repeat(ItkDelivery delivery, Referral referral, CancellationToken cancellation)
    {
        await messages.ConcludeAsync(delivery.Provider, delivery.Stored.Id, RawMessageOutcome.Repeated, referral.Reference, referral.Patient.Value, cancellation);
        return null;
    }

    private async Task<ItkFault?> Older(ItkDelivery delivery, Referral referral, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(delivery.Provider);
        await messages.Conclude(session, delivery.Stored.Id, RawMessageOutcome.Repeated, referral.Reference, referral.Patient.Value, cancellation);
        await Keep(session, referral.Id.Value, delivery.As(ItkDocumentKind.Older), cancellation);
        await session.SaveChangesAsync(cancellation);
        return null;
    }

    private async Task<ItkFault?> Amend(ItkDelivery delivery, Referral referral) => Answer((await changes.Amend(
        About(delivery, referral, ItkDocumentKind.Report), CdaReferral.Map(delivery.Document, delivery.Message, delivery.Stored.ReceivedAt))).Refusal);

    private async Task<ItkFault?> Withdraw(ItkDelivery delivery, Referral referral) => Answer((await changes.Withdraw(
        About(delivery, referral, ItkDocumentKind.Withdrawal),
        CommandSending.TypedOrNone(string.Join(". ", delivery.Document.Sections.Select(section => section.Words).OfType<string>())),
        delivery.WrittenAfter(referral.ReceivedAt))).Refusal);

    private static LaterMessage About(ItkDelivery delivery, Referral referral, ItkDocumentKind kind) => new(
        delivery.Provider, delivery.By, delivery.Stored, referral.Id, CdaReferral.Received(delivery.Document, delivery.Stored),
        (session, cancellation) => Keep(session, referral.Id.Value, delivery.As(kind), cancellation));

    private static ItkFault? Answer(Refusal? refusal) => refusal is null ? null
        : refusal == CommandAnswer.Busy ? ItkFault.Server(refusal.Words, refusal.Code)
        : ItkFault.Client($"{refusal.Words} The message is kept and shown to the team; ring the service.", "The referral cannot be changed by this message.", refusal.Code);

    private static async Task Keep(IDocumentSession session, Guid id, ItkDocumentVersion version, CancellationToken cancellation)
    {
        var held = await session.LoadAsync<ItkDocumentSet>(id, cancellation) ?? new ItkDocumentSet { Id = id };
        if (!held.Knows(version.Document))
        {
            session.Store(held with { Versions = [.. held.Versions, version] });
        }
    }
}
