using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>A withdrawal that was asked for.</summary>
/// <param name="Referral">As it then stands; null when there is none.</param>
/// <param name="Refusal">Why it was not taken; null when it was.</param>
public sealed record Withdrawn(Referral? Referral, Refusal? Refusal);

/// <summary>Later messages of a sender about a referral: what they change, the patient's record and the message's outcome in one transaction.</summary>
public sealed class ReferralAmending(IDocumentStore store, CommandDoor door, PatientVault vault, RawMessages messages)
{
    /// <summary>Another person's number under the same request: nobody's record is written over.</summary>
    public static readonly Refusal AnotherPerson = new("another-person", "The message has another NHS number than the referral.");

    private static readonly Refusal Begun = new("local-change", "The service has begun to work on the referral.");

    /// <summary>Takes what a sender says now, merged with what it said before, while nobody has decided.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="message">The stored message.</param>
    /// <param name="id">The referral.</param>
    /// <param name="incoming">All that the sender has said.</param>
    /// <param name="named">The message, as events keep it.</param>
    /// <param name="by">The system that delivered it.</param>
    /// <param name="also">What is stored in the same transaction.</param>
    /// <returns>Why it was not taken; null when it was.</returns>
    public async Task<Refusal?> Amend(
        string provider, RawMessage message, ReferralId id, IncomingReferral incoming, Domain.Intake.ReceivedMessage named, Actor by, Func<IDocumentSession, CancellationToken, Task> also)
    {
        var answer = await door.Run(new(provider, by, ReferralIds.Command(nameof(AmendReferral), message.Id)), nameof(AmendReferral), async (work, cancellation) =>
        {
            if (await work.Streams.Referral(id, cancellation) is not { State: { Stage: Stage.AwaitingTriage } state } referral)
            {
                return (Begun, 0);
            }

            var known = await vault.Read(work.Session, state.Patient.Value, cancellation);
            var changes = PatientChanges.Between(known, incoming.Patient);
            if (changes.Contains(PatientChanges.AnotherNhsNumber, StringComparer.Ordinal))
            {
                return (AnotherPerson, referral.Version);
            }

            var decision = Command(state, incoming, named, changes, work.Context.Now).Decide(state, work.Context);
            if (decision.Refusal is { } refusal)
            {
                return (refusal, referral.Version);
            }

            // What staff found out beside the sender stays.
            var patient = incoming.Patient with { InterpreterNeeded = incoming.Patient.InterpreterNeeded ?? known?.InterpreterNeeded };
            await vault.Store(work.Session, state.Patient.Value, patient, cancellation);
            await messages.Conclude(work.Session, message.Id, RawMessageOutcome.Amended, state.Reference, state.Patient.Value, cancellation);
            await also(work.Session, cancellation);
            foreach (var happened in decision.Cast<IReferralEvent>())
            {
                work.Happened(referral, happened);
            }

            return (null, referral.Version);
        });
        return answer.Refusal;
    }

    /// <summary>Asks to take a referral back.</summary>
    public async Task<Withdrawn> Withdraw(
        string provider, RawMessage message, ReferralId id, Domain.Intake.ReceivedMessage named, FreeText? why, Actor by, Func<IDocumentSession, CancellationToken, Task> also)
    {
        Referral? after = null;
        var answer = await door.Run(new(provider, by, ReferralIds.Command(nameof(WithdrawReferral), message.Id)), nameof(WithdrawReferral), async (work, cancellation) =>
        {
            if (await work.Streams.Referral(id, cancellation) is not { State: { } state } referral)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var refusal = work.Decide(referral, await work.Streams.OpenVisits(state, cancellation), new WithdrawReferral(id, named, why, work.Context.Now));
            if (refusal is null)
            {
                await messages.Conclude(work.Session, message.Id, RawMessageOutcome.Withdrew, state.Reference, state.Patient.Value, cancellation);
                await also(work.Session, cancellation);
            }

            after = referral.State;
            return (refusal, referral.Version);
        });
        return answer.Repeated ? new(await Load(provider, id), null) : new(after, answer.Refusal);
    }

    /// <summary>Concludes a message that was not taken: refused, and about this patient.</summary>
    public async Task NotTaken(string provider, RawMessage message, Referral referral, string code)
    {
        await using var session = store.LightweightSession(provider);
        await messages.Refuse(session, message.Id, code, referral.Reference, referral.Patient.Value);
        await session.SaveChangesAsync();
    }

    private async Task<Referral?> Load(string provider, ReferralId id)
    {
        await using var session = store.QuerySession(provider);
        return await session.LoadAsync<Referral>(id);
    }

    // What stays the same is left out, so that the story tells what changed.
    private static AmendReferral Command(Referral referral, IncomingReferral incoming, Domain.Intake.ReceivedMessage named, IReadOnlyList<string> ofPatient, NodaTime.Instant now) => new(
        referral.Id,
        named,
        incoming.Narrative is { } words && referral.Narrative?.IsOf(words) != true ? CommandSending.Typed(words) : null,
        incoming.Place,
        incoming.SenderBreachAt,
        SameAlerts(referral, incoming) ? null : [.. incoming.Alerts.Select(alert => new Alert(alert.Kind, alert.Code, CommandSending.TypedOrNone(alert.Words)))],
        NodaTime.Instant.Max(referral.ReceivedAt, NodaTime.Instant.Min(incoming.OccurredAt, now)),
        ofPatient);

    private static bool SameAlerts(Referral referral, IncomingReferral incoming) =>
        referral.Alerts.Count == incoming.Alerts.Count && referral.Alerts.Zip(incoming.Alerts)
            .All(pair => pair.First.Kind == pair.Second.Kind && string.Equals(pair.First.Code, pair.Second.Code, StringComparison.Ordinal)
                && (pair.First.Words is null ? pair.Second.Words is null : pair.Second.Words is { } words && pair.First.Words.IsOf(words)));
}
