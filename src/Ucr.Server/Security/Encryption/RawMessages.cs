using System.Security.Cryptography;
using Marten;
using NodaTime;
using Ucr.Server.Storage;
using Ucr.Server.Storage.Together;

namespace Ucr.Server.Security.Encryption;

/// <summary>Every message as it came in, and what became of it.</summary>
public sealed class RawMessages(IDocumentStore store, MasterKey master, PatientKeys patients, IClock clock)
{
    private readonly GroupCommit<Sealed> stored = new(store, (session, several) =>
    {
        var rows = new RowsTogether();
        foreach (var (message, body, beside) in several)
        {
            rows.Insert(message.Id, message);
            rows.Insert(body.Id, body);
            beside?.Invoke(session, message);
        }

        rows.Queue(session, clock.GetCurrentInstant());
    });

    /// <summary>Stores a message under a key of its own and commits, before anyone parses it.</summary>
    /// <param name="provider">The provider whose door it came to.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">A deadline of the service's own; never the caller's hanging up.</param>
    public Task<RawMessage> StoreAsync(string provider, ReceivedMessage message, CancellationToken cancellation = default) => StoreAsync(provider, message, beside: null, cancellation);

    /// <summary>The same, with what its door keeps beside it in the same commit: both or none.</summary>
    internal async Task<RawMessage> StoreAsync(string provider, ReceivedMessage message, Action<IDocumentSession, RawMessage>? beside, CancellationToken cancellation)
    {
        var one = Seal(provider, message) with { Beside = beside };
        await stored.Ask(provider, one).WaitAsync(cancellation);
        return one.Message;
    }

    /// <summary>Puts a message into the caller's unit of work, under a key of its own or already under its patient's. Only for
    /// what is read again by its sender when the unit of work fails, as a line of a file is.</summary>
    internal RawMessage Keep(string provider, RowsTogether rows, ReceivedMessage message, Func<RawMessage, RawMessage> concluded, DataKey? patient = null, Guid? patientId = null)
    {
        var one = Seal(provider, message, patient, patientId);
        var kept = concluded(one.Message);
        rows.Insert(kept.Id, kept);
        rows.Insert(one.Body.Id, one.Body);
        return kept;
    }

    private Sealed Seal(string provider, ReceivedMessage message, DataKey? patient = null, Guid? patientId = null)
    {
        var now = clock.GetCurrentInstant();
        var id = Guid.CreateVersion7(now.ToDateTimeOffset());
        using var key = DataKey.Create();
        var kept = new RawMessage
        {
            Id = id,
            ReceivedAt = now,
            Channel = message.Channel,
            Sender = message.Sender,
            ContentType = message.ContentType,
            Length = message.Bytes.Length,
            Hash = Convert.ToHexStringLower(SHA256.HashData(message.Bytes.Span)),
            Key = new((patient ?? master.ForMessages).Wrap(key, KeyContext(id, provider)), patientId),
        };
        return new(kept, new() { Id = id, Ciphertext = key.Seal(message.Bytes.Span, BodyContext(id, provider)) });
    }

    /// <summary>Says in the caller's unit of work what became of a message and, where it is about a patient, puts its
    /// key under theirs.</summary>
    /// <exception cref="PatientErasedException">The patient's key has been destroyed.</exception>
    public async Task<RawMessage> Conclude(IDocumentSession session, Guid messageId, RawMessageOutcome outcome, string? reference = null, Guid? patientId = null, CancellationToken cancellation = default) =>
        await Conclude(session, await Find(session, messageId, cancellation), outcome, reference, patientId, cancellation);

    /// <summary>The same for a message that was stored a moment ago, and is as it was.</summary>
    /// <inheritdoc cref="Conclude(IDocumentSession, Guid, RawMessageOutcome, string?, Guid?, CancellationToken)" path="/exception" />
    public async Task<RawMessage> Conclude(IDocumentSession session, RawMessage message, RawMessageOutcome outcome, string? reference, Guid? patientId, CancellationToken cancellation)
    {
        var key = patientId is { } patient ? await Rewrap(session, message, patient, cancellation) : message.Key;
        var concluded = message with { Key = key, Outcome = outcome, OutcomeAt = clock.GetCurrentInstant(), Reference = reference, Refusal = null };
        session.Store(concluded);
        return concluded;
    }

    /// <summary>What a message becomes that was stored a moment ago, under its patient's key that is at hand: for many at once.</summary>
    internal RawMessage Concluded(string provider, RawMessage message, RawMessageOutcome outcome, string reference, Guid patientId, DataKey patient)
    {
        using var key = master.ForMessages.Unwrap(message.Key.Wrapped, KeyContext(message.Id, provider));
        return message with
        {
            Key = new(patient.Wrap(key, KeyContext(message.Id, provider)), patientId),
            Outcome = outcome,
            OutcomeAt = clock.GetCurrentInstant(),
            Reference = reference,
            Refusal = null,
        };
    }

    /// <summary>Says and commits what became of a message whose outcome changes nothing else: it came again, or was
    /// answered. One that changes a referral is concluded in that change's own unit of work.</summary>
    /// <exception cref="PatientErasedException">The patient's key has been destroyed.</exception>
    public async Task<RawMessage> ConcludeAsync(string provider, Guid messageId, RawMessageOutcome outcome, string? reference = null, Guid? patientId = null, CancellationToken cancellation = default)
    {
        await using var session = store.LightweightSession(provider);
        var concluded = await Conclude(session, messageId, outcome, reference, patientId, cancellation);
        await session.SaveChangesAsync(cancellation);
        return concluded;
    }

    /// <summary>Puts a message's key under the patient's in the caller's unit of work: from then on the message falls
    /// with the patient's key.</summary>
    /// <exception cref="PatientErasedException">The patient's key has been destroyed.</exception>
    public async Task JoinTo(IDocumentSession session, Guid messageId, Guid patientId, CancellationToken cancellation = default)
    {
        var message = await Find(session, messageId, cancellation);
        session.Store(message with { Key = await Rewrap(session, message, patientId, cancellation) });
    }

    /// <summary>Records and commits that a message was refused, or that the service failed on it. Within seconds it is a task
    /// for the desk. A message that has done its work keeps its outcome, whatever failed afterwards.</summary>
    public async Task RefusedAsync(string provider, Guid messageId, string refusal, bool failed = false, CancellationToken cancellation = default)
    {
        await using var session = store.LightweightSession(provider);
        var outcome = failed ? RawMessageOutcome.Failed : RawMessageOutcome.Refused;
        var message = await Find(session, messageId, cancellation);
        if (message.Outcome is not (null or RawMessageOutcome.Refused or RawMessageOutcome.Failed))
            return;
        session.Store(message with { Outcome = outcome, OutcomeAt = clock.GetCurrentInstant(), Refusal = refusal });
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>Says in the caller's unit of work that a message about a known referral was refused, for which somebody has
    /// been called already: it becomes no second task at the desk.</summary>
    /// <exception cref="PatientErasedException">The patient's key has been destroyed.</exception>
    public async Task Refuse(IDocumentSession session, Guid messageId, string refusal, string reference, Guid patientId, CancellationToken cancellation = default)
    {
        var concluded = await Conclude(session, messageId, RawMessageOutcome.Refused, reference, patientId, cancellation);
        session.Store(concluded with { Refusal = refusal, TaskAt = concluded.OutcomeAt });
    }

    /// <summary>Records and commits that somebody has seen a refusal. The first one counts.</summary>
    public async Task SeenAsync(string provider, Guid messageId, string by, CancellationToken cancellation = default)
    {
        await using var session = store.LightweightSession(provider);
        var message = await Find(session, messageId, cancellation);
        if (message.SeenBy is not null)
            return;
        session.Store(message with { SeenBy = by, SeenAt = clock.GetCurrentInstant() });
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>The bytes of a message; nothing where there is none or it fell with its patient's key.</summary>
    public async Task<byte[]?> Read(IQuerySession session, Guid messageId, CancellationToken cancellation = default)
    {
        var message = await session.LoadAsync<RawMessage>(messageId, cancellation);
        var body = await session.LoadAsync<RawMessageBody>(messageId, cancellation);
        if (message is null || body is null)
            return null;
        using var key = await Unwrap(session, message, cancellation);
        return key?.Open(body.Ciphertext, BodyContext(messageId, session.TenantId));
    }

    /// <summary>The message as this unit of work last left it.</summary>
    private static async Task<RawMessage> Find(IDocumentSession session, Guid messageId, CancellationToken cancellation) =>
        session.PendingChanges.AllChangedFor<RawMessage>().LastOrDefault(m => m.Id == messageId)
        ?? await session.LoadAsync<RawMessage>(messageId, cancellation) ?? throw new InvalidOperationException($"There is no message {messageId}.");

    private async Task<MessageKey> Rewrap(IDocumentSession session, RawMessage message, Guid patientId, CancellationToken cancellation)
    {
        if (message.Key.PatientId == patientId)
            return message.Key;
        using var key = await Unwrap(session, message, cancellation) ?? throw new PatientErasedException(message.Key.PatientId ?? patientId);
        var patient = await patients.ForWriting(session, patientId, cancellation);
        return new(patient.Wrap(key, KeyContext(message.Id, session.TenantId)), patientId);
    }

    private async Task<DataKey?> Unwrap(IQuerySession session, RawMessage message, CancellationToken cancellation)
    {
        var wrapping = message.Key.PatientId is { } patient ? await patients.ForReading(session, patient, cancellation) : master.ForMessages;
        return wrapping?.Unwrap(message.Key.Wrapped, KeyContext(message.Id, session.TenantId));
    }

    private sealed record Sealed(RawMessage Message, RawMessageBody Body, Action<IDocumentSession, RawMessage>? Beside = null);

    private static SealedFor KeyContext(Guid messageId, string provider) => new("message-key", messageId, provider);

    private static SealedFor BodyContext(Guid messageId, string provider) => new("raw-message", messageId, provider);
}
