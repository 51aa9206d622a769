using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Api;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

using ReferralWriting = StreamWriting<Referral, IReferralEvent>;

/// <summary>
/// Further messages of a sender about a referral: what they change or take back. The fact, the patient's record, the message's
/// outcome and what the door keeps beside them are one transaction. After a refusal nothing was stored, and the message still
/// needs its outcome.
/// </summary>
public sealed class ReferralChanges(IDocumentStore store, CommandDoor door, PatientVault vault, RawMessages messages)
{
    /// <summary>Another person's number under the same request: nobody's record is written over.</summary>
    public static readonly Refusal AnotherPerson = new("another-person", "The message has another NHS number than the referral.");

    /// <summary>The sender changes it too late.</summary>
    public static readonly Refusal Begun = new("local-change", "The service has begun to work on the referral.");

    /// <summary>Takes what a sender says now.</summary>
    /// <param name="later">The message.</param>
    /// <param name="says">What it says.</param>
    public Task<CommandAnswer> Amend(LaterMessage later, IncomingReferral says) => Run(later, nameof(AmendReferral), async (work, referral, state, cancellation) =>
    {
        if (later.OnlyWhileWaiting && state.Stage != Stage.AwaitingTriage)
        {
            return Begun;
        }

        var known = await vault.Read(work.Session, state.Patient.Value, cancellation);
        if (await AboutThem(work.Session, state.Patient, known, says.Patient, cancellation) is not { } patient)
        {
            return AnotherPerson;
        }

        // What staff found out beside the sender stays.
        var now = known is null ? patient : later.IsWhole ? patient with { InterpreterNeeded = patient.InterpreterNeeded ?? known.InterpreterNeeded } : known.UpdatedBy(patient);
        var command = Command(state, says, later.Named, PatientChanges.Between(known, now), work.Context.Now);
        if (work.Decide(referral, await work.Streams.OpenVisits(state, cancellation), command) is { } refusal)
        {
            return refusal;
        }

        await vault.Store(work.Session, state.Patient.Value, now, cancellation);
        await messages.Conclude(work.Session, later.Stored.Id, RawMessageOutcome.Amended, state.Reference, state.Patient.Value, cancellation);
        return null;
    });

    /// <summary>Asks to take a referral back.</summary>
    /// <param name="later">The message.</param>
    /// <param name="why">In the sender's words.</param>
    /// <param name="at">When they asked, UTC; null for now.</param>
    public async Task<Withdrawn> Withdraw(LaterMessage later, FreeText? why, Instant? at = null)
    {
        Referral? after = null;
        var answer = await Run(later, nameof(WithdrawReferral), async (work, referral, state, cancellation) =>
        {
            var command = new WithdrawReferral(later.Referral, later.Named, why, at ?? work.Context.Now);
            var refusal = work.Decide(referral, await work.Streams.OpenVisits(state, cancellation), command);
            if (refusal is null)
            {
                await messages.Conclude(work.Session, later.Stored.Id, RawMessageOutcome.Withdrew, state.Reference, state.Patient.Value, cancellation);
            }

            after = referral.State;
            return refusal;
        });
        return answer.Repeated ? new(await Load(later), null) : new(after, answer.Refusal);
    }

    /// <summary>Concludes a message that was not taken: refused, and about this patient.</summary>
    public async Task NotTaken(string provider, RawMessage message, Referral referral, string code)
    {
        await using var session = store.LightweightSession(provider);
        await messages.Refuse(session, message.Id, code, referral.Reference, referral.Patient.Value);
        await session.SaveChangesAsync();
    }

    private Task<CommandAnswer> Run(LaterMessage later, string kind, Func<Work, ReferralWriting, Referral, CancellationToken, Task<Refusal?>> change) =>
        door.Run(new(later.Provider, later.By, ReferralIds.Command(kind, later.Stored.Id)), kind, async (work, cancellation) =>
        {
            if (await work.Streams.Referral(later.Referral, cancellation) is not { State: { } state } referral)
            {
                return (CommandAnswer.NotThere, 0);
            }

            var refusal = await change(work, referral, state, cancellation);
            if (refusal is null)
            {
                await later.Beside(work.Session, cancellation);
            }

            return (refusal, referral.Version);
        });

    /// <summary>
    /// What is said of the referral's patient; null where the number is somebody else's. The number of another record of the same
    /// person stays with that record.
    /// </summary>
    private async Task<PatientIdentity?> AboutThem(IQuerySession session, PatientId patient, PatientIdentity? known, PatientIdentity sent, CancellationToken cancellation)
    {
        var held = NhsNumber.TryParse(known?.NhsNumber, out var before) ? before : null;
        if (!NhsNumber.TryParse(sent.NhsNumber, out var number) || number == held)
        {
            return sent;
        }

        var bearers = await vault.WithNhsNumber(session, number.Digits, cancellation);
        return bearers.Count > 0 && !bearers.Contains(patient.Value) && await SamePeople.AreOne(session, patient.Value, bearers[0], cancellation)
            ? sent with { NhsNumber = known?.NhsNumber, NhsNumberStatus = known?.NhsNumberStatus }
            : held is null ? sent : null;
    }

    private async Task<Referral?> Load(LaterMessage later)
    {
        await using var session = store.QuerySession(later.Provider);
        return await session.LoadAsync<Referral>(later.Referral);
    }

    // What stays the same is left out, so that the story tells what changed.
    private static AmendReferral Command(Referral referral, IncomingReferral says, Domain.Intake.ReceivedMessage named, IReadOnlyList<string> ofPatient, Instant now) => new(
        referral.Id,
        named,
        says.Narrative is { } words && referral.Narrative?.IsOf(words) != true ? CommandSending.TypedOrNone(words) : null,
        says.Place,
        says.SenderBreachAt,
        SameAlerts(referral, says) ? null : [.. says.Alerts.Select(alert => new Alert(alert.Kind, alert.Code, CommandSending.TypedOrNone(alert.Words)))],
        Instant.Max(referral.ReceivedAt, Instant.Min(says.OccurredAt, now)),
        ofPatient);

    private static bool SameAlerts(Referral referral, IncomingReferral says) =>
        referral.Alerts.Count == says.Alerts.Count && referral.Alerts.Zip(says.Alerts)
            .All(pair => pair.First.Kind == pair.Second.Kind && string.Equals(pair.First.Code, pair.Second.Code, StringComparison.Ordinal)
                && (pair.First.Words is null ? pair.Second.Words is null : pair.Second.Words is { } words && pair.First.Words.IsOf(words)));
}
