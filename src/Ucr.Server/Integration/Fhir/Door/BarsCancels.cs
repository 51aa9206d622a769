using Hl7.Fhir.Model;
using Marten;
using Microsoft.Extensions.Options;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Integration.Fhir.Checks;
using Ucr.Server.Integration.Fhir.Mapping;
using Ucr.Server.Integration.Fhir.Versions;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>
/// Takes a request back. While nobody has decided that closes it; afterwards it is a request that the clinician in charge
/// answers (clinical ruling 6), and the sender is told with 409 that it has not happened. One that overtakes its request waits for it.
/// </summary>
internal sealed class BarsCancels(IDocumentStore store, BarsCases cases, ReferralChanges changes, RawMessages messages, IOptionsMonitor<BarsSettings> settings)
{
    private readonly GroupQuestion<BarsCase> waiting = new(store, one => one.Id);

    /// <summary>Takes it.</summary>
    public async Task<BarsOutcome> Take(BarsTry attempt, BarsReading reading, CancellationToken deadline)
    {
        var message = new BarsMessage(reading.Bundle!);
        await using var session = store.LightweightSession(attempt.Provider);
        if (await BarsCases.Find(session, message, deadline) is { } referral)
            return await Withdraw(attempt, message, referral);
        if (BarsCases.QuotesAnId(message))
            return BarsOutcome.Refused(BarsProblems.NoSuchRequest);
        await Wait(attempt, message, session, deadline);

        // The request may have come while this was stored.
        await using var again = store.QuerySession(attempt.Provider);
        return await BarsCases.Find(again, message, deadline) is { } arrived ? await Withdraw(attempt, message, arrived) : Answer(attempt, message, new(BarsCases.IdOf(attempt.Provider, message), "", false));
    }

    /// <summary>Closes a request that was taken back before it came.</summary>
    /// <returns>True when that was so.</returns>
    public async Task<bool> AfterArrival(BarsTry attempt, BarsMessage message, CancellationToken deadline)
    {
        var id = BarsCases.IdOf(attempt.Provider, message);
        if (await waiting.Find(attempt.Provider, id.Value, deadline) is not { CancelledBefore: { } before })
            return false;
        await using var session = store.QuerySession(attempt.Provider);
        if (await session.LoadAsync<RawMessage>(before.MessageId, deadline) is not { } cancel)
            return false;
        var closed = await changes.Withdraw(
            new(attempt.Provider, attempt.By, cancel, id, new(cancel.Id, cancel.Hash, message.Bundle.Id!.ToLowerInvariant()), BarsTry.Kept(id, cancel, before.Reason)), null);
        return closed is { Referral.Closure: ClosureReason.Withdrawn };
    }

    private async Task<BarsOutcome> Withdraw(BarsTry attempt, BarsMessage message, Referral referral)
    {
        if (await OfAnotherKind(attempt.Provider, message, referral))
            return BarsOutcome.Refused(BarsIssue.Invariant("ServiceRequest.category", "ServiceRequest.category must stay as it was in the request.")) with { Reference = referral.Reference };
        var why = message.Request!.ReasonCode.Select(Words.Of).FirstOrDefault(words => words is not null);
        var withdrawn = await changes.Withdraw(attempt.About(referral.Id, message), CommandSending.TypedOrNone(why));
        return withdrawn switch
        {
            { Refusal: not null } => BarsOutcome.Refused(BarsProblems.Over) with { Reference = referral.Reference },
            { Referral: { Closure: ClosureReason.Withdrawn } } => Answer(attempt, message, new(referral.Id, referral.Reference, Repeated: false)),
            _ => BarsOutcome.Refused(BarsProblems.AskedToCancel) with { Reference = referral.Reference, Concluded = true },
        };
    }

    private async Task<bool> OfAnotherKind(string provider, BarsMessage message, Referral referral)
    {
        await using var session = store.QuerySession(provider);
        return await cases.Held(session, referral, CancellationToken.None) is { } held && BarsKinds.ProfileOf(new BarsMessage(held).Request) != BarsKinds.ProfileOf(message.Request);
    }

    private async Task Wait(BarsTry attempt, BarsMessage message, IDocumentSession session, CancellationToken deadline)
    {
        var id = BarsCases.IdOf(attempt.Provider, message).Value;
        var held = await session.LoadAsync<BarsCase>(id, deadline) ?? new() { Id = id };
        session.Store(held with { CancelledBefore = new(attempt.Message.Id, attempt.Message.ReceivedAt, BarsKinds.Reason(message.Header)!) });
        await messages.Conclude(session, attempt.Message.Id, RawMessageOutcome.Withdrew, cancellation: deadline);
        await session.SaveChangesAsync(deadline);
    }

    private BarsOutcome Answer(BarsTry attempt, BarsMessage message, IntakeAnswer answer) => BarsOutcome.Taken(
        Acknowledgement.Of(message.Bundle, new(answer, Encounter.EncounterStatus.Cancelled), settings.CurrentValue.CaseNumberSystem, attempt.Message.ReceivedAt), answer.Reference);
}
