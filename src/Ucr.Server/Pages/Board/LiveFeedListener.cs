using Npgsql;

namespace Ucr.Server.Pages.Board;

/// <summary>
/// Wakes when the event store says that something was appended, on whichever node, and tells the live feed. Looks by itself
/// every two seconds as well: a notice can be lost with its connection.
/// </summary>
public sealed partial class LiveFeedListener(NpgsqlDataSource database, EventPositions positions, LiveFeed feed, ILogger<LiveFeedListener> log) : BackgroundService
{
    // Marten's own channel for UseListenNotifyForEventAppends.
    private const string Channel = "mt_events_appended";

    // Events can be committed in another order than their positions: the last few are looked at again.
    private const int LookBack = 200;
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
        var watched = feed.Watched;
        foreach (var ofProvider in news.GroupBy(e => e.Provider, StringComparer.Ordinal).Where(group => watched.Contains(group.Key)))
        {
            await feed.Tell(ofProvider.Key, [.. ofProvider.Select(e => e.Stream).Distinct()], ofProvider.Max(e => e.Position), cancellation);
        }

        while (told.Count > 2 * LookBack)
        {
            told.Remove(told.Min);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The live feed lost its connection and looks again: {Kind}")]
    private partial void Lost(string kind);
}
