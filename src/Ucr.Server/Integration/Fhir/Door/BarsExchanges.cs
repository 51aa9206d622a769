using JasperFx;
using Marten;
using Marten.Exceptions;
using NodaTime;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>Who may work on a request: the first try, or a later one when the first died or failed.</summary>
public sealed class BarsExchanges(IDocumentStore store, RawMessages messages, IClock clock)
{
    /// <summary>Longer than the longest try: after that its process is dead.</summary>
    private static readonly Duration Lease = Duration.FromSeconds(30);

    private readonly GroupCommit<BarsExchange> ends = new(store, (session, several) => session.Store(several.AsEnumerable()));

    /// <summary>Stores a message and takes its request up, in one commit.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="requestId">Its sender's id of this request.</param>
    /// <param name="received">The message.</param>
    /// <param name="said">What its headers say of the sender.</param>
    /// <param name="cancellation">A deadline of the service's own.</param>
    /// <returns>The stored message, the exchange, and whether it is ours to work on; otherwise how far it had come.</returns>
    public async Task<(RawMessage Message, BarsExchange Exchange, bool Ours)> Begin(string provider, Guid requestId, Security.Encryption.ReceivedMessage received, SaidOfThemselves said, CancellationToken cancellation)
    {
        BarsExchange Fresh(RawMessage stored) => new() { Id = $"{received.Sender}/{requestId}", StartedAt = clock.GetCurrentInstant(), MessageId = stored.Id, Said = said };
        BarsExchange? begun = null;
        try
        {
            var message = await messages.StoreAsync(provider, received, (session, stored) => session.Insert(begun = Fresh(stored)), cancellation);
            return (message, begun!, true);
        }
        catch (DocumentAlreadyExistsException)
        {
            // The request came before; the message is kept all the same.
            var message = await messages.StoreAsync(provider, received, cancellation);
            var (exchange, ours) = await TakeOver(provider, Fresh(message), cancellation);
            return (message, exchange, ours);
        }
    }

    /// <summary>Records how a request was answered.</summary>
    public Task<BarsExchange> End(string provider, BarsExchange exchange, CancellationToken cancellation) => ends.Ask(provider, exchange).WaitAsync(cancellation);

    /// <summary>Says of a message that it came again.</summary>
    public async Task Repeated(string provider, Guid messageId, string? reference, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        await messages.Conclude(session, messageId, RawMessageOutcome.Repeated, reference, cancellation: cancellation);
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>Marks a message that a try left without an outcome as failed, so that a person sees it.</summary>
    public async Task Interrupted(string provider, Guid messageId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        if (await session.LoadAsync<RawMessage>(messageId, cancellation) is { Outcome: null })
            await messages.RefusedAsync(provider, messageId, "interrupted", failed: true, cancellation);
    }

    private async Task<(BarsExchange Exchange, bool Ours)> TakeOver(string provider, BarsExchange fresh, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(provider);
        var held = await session.LoadAsync<BarsExchange>(fresh.Id, cancellation) ?? throw new InvalidOperationException("The exchange vanished.");
        var abandoned = held.State == ExchangeState.Failed || (held.State == ExchangeState.Working && held.StartedAt + Lease < fresh.StartedAt);
        if (!abandoned)
            return (held, false);
        var mine = held with { State = ExchangeState.Working, StartedAt = fresh.StartedAt, MessageId = fresh.MessageId, Retried = true };
        session.Store(mine);
        try
        {
            await session.SaveChangesAsync(cancellation);
        }
        catch (ConcurrencyException)
        {
            return (held with { State = ExchangeState.Working }, false);
        }

        await Interrupted(provider, held.MessageId, cancellation);
        return (mine, true);
    }
}
