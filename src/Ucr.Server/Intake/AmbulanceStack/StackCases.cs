using System.Security.Claims;
using Marten;
using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.AmbulanceStack;

/// <summary>
/// The part of a 999 service's stack that it shows us: its system puts cases there and takes them away, our team takes what suits
/// it. A case that is taken is a referral like any other, received when it was taken.
/// </summary>
public sealed class StackCases(IDocumentStore store, RawMessages messages, IReferralIntake intake, IClock clock)
{
    /// <summary>What its messages are stored under.</summary>
    public const string Channel = "999-stack";

    /// <summary>The doubt on a referral that was taken from a stack.</summary>
    public const string Taken = "taken-from-999-stack";

    /// <summary>Those that wait, the longest first, and those of which the ambulance service does not know yet that we have them.</summary>
    public static async Task<IReadOnlyList<StackCase>> Open(IQuerySession session, CancellationToken cancellation) =>
        [.. (await session.Query<StackCase>().Where(one => one.LeftAt == null && (one.TakenAs == null || one.ToldAt == null)).ToListAsync(cancellation)).OrderBy(one => one.WaitingSince).ThenBy(one => one.Cad, StringComparer.Ordinal)];

    /// <summary>Stores the message of a case that is to be put on the stack, with what its address said: from here it ends there, whatever fails meanwhile.</summary>
    public Task<RawMessage> Keep(string provider, string sender, string? contentType, ReadOnlyMemory<byte> bytes, StackPutting putting) =>
        messages.StoreAsync(provider, new(Channel, sender, contentType, bytes), (beside, stored) => beside.Store(putting with { Id = stored.Id }), CancellationToken.None);

    /// <summary>Puts a case on the stack, or says what is now known of it. What was said of it since, or that it left, stands.</summary>
    /// <param name="provider">Whose desk it is.</param>
    /// <param name="message">The stored message, already read.</param>
    /// <param name="putting">What its address said, with nothing wrong.</param>
    public async Task<StackCase> Put(string provider, RawMessage message, StackPutting putting)
    {
        await using var session = store.LightweightSession(provider);
        var id = IdOf(provider, message.Sender, putting.Cad);
        var known = await session.LoadAsync<StackCase>(id);
        var since = putting.WaitingSince(message.ReceivedAt) ?? message.ReceivedAt;
        var now = new StackCase { Id = id, Sender = message.Sender, Cad = putting.Cad, Category = putting.Category, WaitingSince = since, MessageId = message.Id };
        var kept = known switch
        {
            null => now,
            _ when await SaidSince(session, known, message.ReceivedAt) => known,
            _ => known with { Category = now.Category, WaitingSince = since, MessageId = message.Id, LeftAt = null },
        };
        session.Store(kept);
        session.Delete<StackPutting>(message.Id);
        await messages.Conclude(session, message.Id, RawMessageOutcome.Answered, kept.TakenAs);
        await session.SaveChangesAsync();
        return kept;
    }

    /// <summary>Everything that a system has on the stack. It reads what we took, and so knows.</summary>
    public async Task<IReadOnlyList<StackCase>> Of(ClaimsPrincipal user)
    {
        await using var session = store.LightweightSession(user.Provider);
        var sender = user.StaffId.Value;
        var all = await session.Query<StackCase>().Where(one => one.Sender == sender && one.LeftAt == null).ToListAsync();
        var told = all.Select(one => one is { TakenAs: not null, ToldAt: null } ? one with { ToldAt = clock.GetCurrentInstant() } : one).ToList();
        session.Store(told.Where(one => one.ToldAt is not null));
        await session.SaveChangesAsync();
        return told;
    }

    /// <summary>It is no longer on the stack.</summary>
    /// <returns>False when it never was.</returns>
    public Task<bool> Leave(ClaimsPrincipal user, string cad) =>
        Change(user, IdOf(user.Provider, user.StaffId.Value, cad), one => one with { LeftAt = clock.GetCurrentInstant(), ToldAt = one.TakenAs is null ? null : one.ToldAt ?? clock.GetCurrentInstant() });

    /// <summary>Somebody told the ambulance service by telephone that we have it.</summary>
    /// <returns>False when there is none.</returns>
    public Task<bool> Told(ClaimsPrincipal user, Guid id) => Change(user, id, one => one.TakenAs is null ? one : one with { ToldAt = one.ToldAt ?? clock.GetCurrentInstant() });

    /// <summary>Takes a case. Pressed twice, or by two people at once, it is one referral.</summary>
    /// <returns>The referral; null when the case is not there any more.</returns>
    public async Task<IntakeAnswer?> Take(ClaimsPrincipal user, Guid id)
    {
        await using var session = store.LightweightSession(user.Provider);
        if (await session.LoadAsync<StackCase>(id) is not { LeftAt: null } held || await messages.Read(session, held.MessageId) is not { } bytes)
        {
            return null;
        }

        // Stored again, as what was taken: from here it ends as a referral, whatever fails meanwhile.
        var taken = await messages.StoreAsync(
            user.Provider, new(Channel, held.Sender, "application/json", bytes), (beside, stored) => beside.Store(new StackTaking(stored.Id, id, user.StaffId)), CancellationToken.None);
        return await Receive(session, held, taken, NativeReading.Read(bytes, taken.ReceivedAt).Referral!, user.Actor);
    }

    /// <summary>Goes on with what was cut off: a taking in the name of whoever pressed, a putting as the case that waits.</summary>
    public async Task TakeUp(string provider, RawMessage message, NewReferral said, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        if (await session.LoadAsync<StackTaking>(message.Id, cancellation) is { } taking && await session.LoadAsync<StackCase>(taking.Case, cancellation) is { } held)
        {
            await Receive(session, held, message, said, new(taking.By, new HashSet<Role>(), Registered: false));
            return;
        }

        if (await session.LoadAsync<StackPutting>(message.Id, cancellation) is { } putting)
        {
            await (putting.Wrong(said, message.ReceivedAt) is null ? Put(provider, message, putting) : messages.RefusedAsync(provider, message.Id, "invalid", cancellation: cancellation));
            return;
        }

        // Stored without either: a patient, and nobody knows what was meant. As a referral it is looked at.
        var sender = new Actor(new(message.Sender), new HashSet<Role> { Role.Integration }, Registered: false);
        await intake.ReceiveAsync(provider, message, Incoming(message.Sender, message, said), sender);
    }

    /// <summary>Its referral, and on the case what it became. Whoever was first took it, as the referral's own history says.</summary>
    private async Task<IntakeAnswer> Receive(IDocumentSession session, StackCase held, RawMessage taken, NewReferral said, Actor by)
    {
        var incoming = Incoming(held.Sender, taken, said) with { FromStack = new(held.Sender, held.Cad, held.Category, held.WaitingSince, by.Id) };
        var answer = await intake.ReceiveAsync(session.TenantId, taken, incoming, by);
        session.Store(held with { TakenAs = answer.Reference, TakenAt = held.TakenAt ?? taken.ReceivedAt, TakenBy = held.TakenBy ?? by.Id });
        await session.SaveChangesAsync();
        return answer;
    }

    /// <summary>The referral that a case becomes.</summary>
    internal static IncomingReferral Incoming(string sender, RawMessage message, NewReferral said)
    {
        var read = NewReferralReading.Read(said, Domain.Intake.Channel.Api, sender, message.ReceivedAt);
        return read with
        {
            Source = ReferralSource.Ambulance999,
            SenderMessageId = $"999-stack:{read.SenderMessageId}",
            SenderCase = read.SenderMessageId,
            Doubts = [.. read.Doubts.Append(Taken).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Something newer is known of it than a message that came at an instant.</summary>
    private static async Task<bool> SaidSince(IDocumentSession session, StackCase known, Instant receivedAt) =>
        known.LeftAt > receivedAt || (await session.LoadAsync<RawMessage>(known.MessageId))?.ReceivedAt > receivedAt;

    private static Guid IdOf(string provider, string sender, string cad) => ReferralIds.Hash("999-stack", provider, sender, cad);

    private async Task<bool> Change(ClaimsPrincipal user, Guid id, Func<StackCase, StackCase> change)
    {
        await using var session = store.LightweightSession(user.Provider);
        if (await session.LoadAsync<StackCase>(id) is not { } held)
        {
            return false;
        }

        session.Store(change(held));
        await session.SaveChangesAsync();
        return true;
    }
}
