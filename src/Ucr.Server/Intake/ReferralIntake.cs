using Marten;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>The one door for referrals, whatever channel they came by.</summary>
public sealed class ReferralIntake(
    IDocumentStore store, CommandDoor door, PatientMatch match, PatientVault vault, PatientKeys keys, RawMessages messages, References references, PlaceOfReferral places) : IReferralIntake
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private readonly ReferralGroups groups = new(door, new(vault, keys, places), new(match, vault, keys, messages), references);

    /// <inheritdoc />
    public async Task<IntakeAnswer> ReceiveAsync(string provider, RawMessage message, IncomingReferral incoming, Actor by)
    {
        var arrival = new ReferralArrived(ReferralIds.Of(provider, incoming.Sender, incoming.SenderMessageId), message, incoming);
        // Whom a person chose is read first: such a referral waits for no others.
        return incoming.Known is null ? await groups.Take(provider, by, arrival, alone => Alone(provider, alone, by)) : await Alone(provider, arrival, by);
    }

    private async Task<IntakeAnswer> Alone(string provider, ReferralArrived arrival, Actor by)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var (id, message, said) = arrival;
        var incoming = await places.Fill(provider, said, message.ReceivedAt, deadline.Token);
        if (await Repeat(provider, id, message, deadline.Token) is { } before)
        {
            return before;
        }

        var reference = await references.Next(provider, deadline.Token);
        var answer = await door.Run(new(provider, by, id.Value), nameof(ReceiveReferral), async (work, cancellation) =>
        {
            var held = await work.Streams.Referral(id, cancellation);
            var (patient, identity) = await Whom(work.Session, incoming, cancellation);
            var decision = Command(arrival with { Incoming = incoming }, patient).Decide(held.State, reference, work.Context);
            if (decision.Refusal is null && decision.Any())
            {
                await vault.Store(work.Session, patient.Value, identity, cancellation);
                await messages.Conclude(work.Session, message.Id, RawMessageOutcome.Created, reference, patient.Value, cancellation);
                foreach (var happened in decision.Cast<IReferralEvent>())
                {
                    work.Happened(held, happened);
                }
            }

            return (decision.Refusal, 1);
        });
        return answer switch
        {
            { Refusal: { } refusal } => throw new IntakeRefusedException(refusal),
            { Repeated: false } => new(id, reference, Repeated: false),
            _ => await Repeat(provider, id, message, deadline.Token) ?? new(id, reference, Repeated: true),
        };
    }

    /// <summary>Whom it is about: the patient whom a person chose, with what was said now on top of what was known, else by the match.</summary>
    private async Task<(PatientId, PatientIdentity)> Whom(IDocumentSession session, IncomingReferral incoming, CancellationToken cancellation) =>
        incoming.Known is { } known && await vault.Read(session, known.Value, cancellation) is { } held
            ? (known, incoming.Patient.Over(held))
            : await match.Find(session, incoming.Patient, cancellation);

    /// <summary>The answer that the first arrival had, if there was one: this one is concluded as its repeat.</summary>
    private async Task<IntakeAnswer?> Repeat(string provider, ReferralId id, RawMessage message, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        if (await session.LoadAsync<Referral>(id, cancellation) is not { } referral)
        {
            return null;
        }

        if (referral.Message.Id != message.Id)
        {
            await messages.Conclude(session, message.Id, RawMessageOutcome.Repeated, referral.Reference, referral.Patient.Value, cancellation);
            await session.SaveChangesAsync(cancellation);
        }

        return new(id, referral.Reference, Repeated: true);
    }

    /// <summary>The command that takes an arrival.</summary>
    internal static ReceiveReferral Command(ReferralArrived arrival, PatientId patient)
    {
        var (id, message, incoming) = arrival;
        return new(
            id,
            patient,
            incoming.Channel,
            incoming.Source,
            incoming.Referrer,
            new(message.Id, message.Hash, incoming.SenderMessageId, incoming.SenderCase, incoming.JourneyId, incoming.ReplyTo, incoming.CorrelationId),
            incoming.Need,
            Typed(incoming.Narrative),
            PatientMatch.AgeAt(incoming.Patient, incoming.ReceivedAt ?? message.ReceivedAt),
            incoming.Place,
            incoming.Locality,
            [.. incoming.Alerts.Select(alert => new Alert(alert.Kind, alert.Code, Typed(alert.Words)))],
            incoming.Safety,
            incoming.SenderBreachAt,
            incoming.Doubts,
            incoming.ReceivedAt ?? message.ReceivedAt,
            incoming.OccurredAt,
            incoming.WrittenBy,
            incoming.FromStack);
    }

    private static FreeText? Typed(string? words) => string.IsNullOrWhiteSpace(words) ? null : FreeText.Typed(Guid.NewGuid(), words);
}

/// <summary>Intake refuses nobody; what can be refused is a time that cannot be.</summary>
public sealed class IntakeRefusedException(Refusal refusal) : Exception(refusal.Code)
{
    /// <summary>What to tell the sender.</summary>
    public Refusal Refusal { get; } = refusal;
}
