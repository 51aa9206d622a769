using System.Threading.Channels;
using Marten;

namespace Ucr.Server.Security.Access;

/// <summary>
/// Accesses of allocated clinicians that could not be recorded at once: the allocation is their reason to look, so they are
/// shown what they need and the audit gets it as soon as the store answers again (clinical ruling 24).
/// </summary>
public sealed class AccessQueue(IDocumentStore store, ILogger<AccessQueue> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Channel<(string Provider, AccessRecord Record)> waiting = Channel.CreateUnbounded<(string, AccessRecord)>();

    /// <summary>How many wait to be recorded.</summary>
    public int Waiting => waiting.Reader.Count;

    /// <summary>Keeps one until it is recorded.</summary>
    public void Add(string provider, AccessRecord record) => waiting.Writer.TryWrite((provider, record));

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await RecordAll(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops: that is an end, not a fault.
        }
    }

    private async Task RecordAll(CancellationToken stoppingToken)
    {
        while (waiting.Reader.TryPeek(out var next))
        {
            if (await Recorded(next.Provider, next.Record))
            {
                waiting.Reader.TryRead(out _);
            }
            else
            {
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task<bool> Recorded(string provider, AccessRecord record)
    {
        try
        {
            await using var session = store.LightweightSession(provider);
            session.Store(record);
            await session.SaveChangesAsync(CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            log.LogError("Accesses of allocated clinicians wait to be recorded ({Waiting}): {Fault}", Waiting, e.GetType().Name);
            return false;
        }
    }
}
