using NodaTime;
using Npgsql;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Intake;
using Ucr.Server.Storage;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>
/// Delivers one notification and puts the result in the history. The same message twice delivers once: a lock in the
/// database keeps the second one out while the first is on its way, and the history afterwards. Only a node that dies
/// between the next system's answer and the commit can make somebody read the same twice, under the same message id.
/// </summary>
public sealed class EscalationDelivery(EscalationPool pool, IEnumerable<IEscalationChannel> channels, EscalationContacts contacts, EscalationWords words, IClock clock)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Delivers by the first channel that the message names.</summary>
    /// <returns>The message that has to follow; null when it is done.</returns>
    public async Task<NotifyOfEscalation?> Deliver(NotifyOfEscalation message)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var id = ReferralIds.Hash("notification", message.Provider, $"{message.Referral}", $"{message.About}", $"{message.Kind}", $"{message.DueAt}", $"{message.Step}", $"{message.Channels[0]}");
        await using var connection = await pool.Source.OpenConnectionAsync(deadline.Token);
        if (!await Lock(connection, id, deadline.Token))
        {
            return message.Again();
        }

        try
        {
            return await Open(message, deadline.Token) switch
            {
                null => null,
                { } raised when Before(raised, message) is { } told => told.Delivered ? null : message.ByTheNext(),
                _ => await Tell(message, id, deadline.Token),
            };
        }
        finally
        {
            await Unlock(connection, id);
        }
    }

    private async Task<NotifyOfEscalation?> Tell(NotifyOfEscalation message, Guid id, CancellationToken cancellation)
    {
        var failure = await Send(message, id, cancellation);
        if (failure is { MayPass: true } && message.Attempt < Attempts)
        {
            return message.Again();
        }

        var notified = new EscalationNotified(
            message.Kind, message.DueAt, message.Step, message.Channels[0], message.Who.Recipient(), failure is null, clock.GetCurrentInstant(), failure?.Why, message.About);
        var sender = CommandSender.Service(message.Provider, id);
        var answer = await (message.Referral is { } referral
            ? pool.Door.Send(sender, new RecordNotification(referral, notified))
            : pool.Door.Send(sender, new RecordNotificationAtDesk(notified))).OrAgain();
        return (failure, answer.Taken) switch
        {
            (null, true) => null,
            (null, false) => throw new InvalidOperationException($"The result could not be kept: {answer.Refusal?.Code}."),
            _ => message.ByTheNext(),
        };
    }

    private async Task<DeliveryFailure?> Send(NotifyOfEscalation message, Guid id, CancellationToken cancellation)
    {
        if (channels.FirstOrDefault(channel => channel.Channel == message.Channels[0]) is not { } way)
        {
            return DeliveryFailure.NotConfigured;
        }

        return contacts.AddressOf(message.Provider, message.Who, way.Channel) is { } address
            ? await way.Send(await words.Of(message, id, address, cancellation), cancellation)
            : DeliveryFailure.NoAddress;
    }

    /// <summary>The escalation, if it still waits for an answer; null when there is nothing to tell any more.</summary>
    private async Task<RaisedEscalation?> Open(NotifyOfEscalation message, CancellationToken cancellation)
    {
        await using var session = pool.Store.QuerySession(message.Provider);
        var open = await session.LoadAsync<OpenEscalations>(message.Referral?.Value ?? Deadlines.DeskOf(message.Provider), cancellation);
        return open?.Raised.Find(message.Kind, message.DueAt, message.About);
    }

    private static Notification? Before(RaisedEscalation raised, NotifyOfEscalation message) =>
        raised.Told.FirstOrDefault(told => told.Step == message.Step && told.Channel == message.Channels[0]);

    private static async Task<bool> Lock(NpgsqlConnection connection, Guid id, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(new() { Value = Key(id) });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>A connection that breaks gives the lock back by itself.</summary>
    private static async Task Unlock(NpgsqlConnection connection, Guid id)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_unlock($1)", connection);
        command.Parameters.Add(new() { Value = Key(id) });
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static long Key(Guid id) => BitConverter.ToInt64(id.ToByteArray(), 0);
}
