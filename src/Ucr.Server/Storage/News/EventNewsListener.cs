using Npgsql;

namespace Ucr.Server.Storage.News;

/// <summary>
/// Wakes when the event store says that something was appended, on whichever node, and tells whoever wants to know. Looks by
/// itself every two seconds as well: a notice can be lost with its connection.
/// </summary>
public sealed partial class EventNewsListener(NpgsqlDataSource database, EventPositions positions, IEnumerable<IEventNews> readers, ILogger<EventNewsListener> log) : BackgroundService
{
    // Marten's own channel for UseListenNotifyForEventAppends.
    private const string Channel = "mt_events_appended";

    // Events can be committed in another order than their positions: the last few are looked at again, more than two groups of referrals have.
    private const int LookBack = 600;
    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(2);
    private readonly SortedSet<long> told = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or OperationCanceledException)
            {
                Lost(e.GetType().Name);
                await Task.Delay(Anyway, stoppingToken);
            }
        }
    }

    private async Task Listen(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellation);
        }

        if (told.Count == 0)
        {
            told.Add(await positions.Last(cancellation));
        }

        while (true)
        {
            await Tell(cancellation);
            await connection.WaitAsync(Anyway, cancellation);
        }
    }

    private async Task Tell(CancellationToken cancellation)
    {
        var news = (await positions.All(told.Max - LookBack, cancellation)).Where(e => told.Add(e.Position) && e.Position > told.Min).ToList();
        foreach (var ofProvider in news.GroupBy(e => e.Provider, StringComparer.Ordinal))
        {
            foreach (var reader in readers)
            {
                await reader.Tell(ofProvider.Key, [.. ofProvider], cancellation);
            }
        }

        while (told.Count > 2 * LookBack)
        {
            told.Remove(told.Min);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The news of events lost their connection and are asked for again: {Kind}")]
    private partial void Lost(string kind);
}
