using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
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

    private async Task<ItkFault?> Amend(ItkDelivery delivery, Referral referral)
    {
        var told = CdaReferral.Map(delivery.Document, delivery.Message, delivery.Stored.ReceivedAt);
        var command = new AmendReferral(
            referral.Id, CdaReferral.Received(delivery.Document, delivery.Stored), Typed(told.Narrative), told.Place, null,
            [.. told.Alerts.Select(alert => new Alert(alert.Kind, alert.Code, Typed(alert.Words)))], delivery.WrittenAfter(referral.ReceivedAt));
        return await Change(delivery, RawMessageOutcome.Amended, command, told.Patient, ItkDocumentKind.Report);
    }

    private async Task<ItkFault?> Withdraw(ItkDelivery delivery, Referral referral)
    {
        var why = Typed(string.Join(". ", delivery.Document.Sections.Select(section => section.Words).OfType<string>()));
        var command = new WithdrawReferral(referral.Id, CdaReferral.Received(delivery.Document, delivery.Stored), why, delivery.WrittenAfter(referral.ReceivedAt));
        return await Change(delivery, RawMessageOutcome.Withdrew, command, null, ItkDocumentKind.Withdrawal);
    }

    private async Task<ItkFault?> Change(ItkDelivery delivery, RawMessageOutcome outcome, IReferralCommand command, PatientIdentity? identity, ItkDocumentKind kind)
    {
        var sender = new CommandSender(delivery.Provider, delivery.By, ReferralIds.Command(command.GetType().Name, delivery.Stored.Id));
        var answer = await changes.Apply(
            sender, delivery.Stored, outcome, command, identity, (session, cancellation) => Keep(session, command.Referral.Value, delivery.As(kind), cancellation));
        return answer.Refusal is not { } refusal ? null
            : refusal == CommandAnswer.Busy ? ItkFault.Server(refusal.Words, refusal.Code)
            : ItkFault.Client($"{refusal.Words} The message is kept and shown to the team; ring the service.", "The referral cannot be changed any more.", refusal.Code);
    }

    private static async Task Keep(IDocumentSession session, Guid id, ItkDocumentVersion version, CancellationToken cancellation)
    {
        var held = await session.LoadAsync<ItkDocumentSet>(id, cancellation) ?? new ItkDocumentSet { Id = id };
        if (!held.Knows(version.Document))
        {
            session.Store(held with { Versions = [.. held.Versions, version] });
        }
    }

    private static FreeText? Typed(string? words) => string.IsNullOrWhiteSpace(words) ? null : FreeText.Typed(Guid.NewGuid(), words);
}
