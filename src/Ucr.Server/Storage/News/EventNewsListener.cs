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

    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(2);
    private readonly PositionsTold told = new(TimeProvider.System);
    private readonly IReadOnlyList<NewsQueue> queues = [.. readers.Select(reader => new NewsQueue(reader, log))];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll([Listening(stoppingToken), .. queues.Select(queue => queue.Run(stoppingToken))]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task Listening(CancellationToken stoppingToken)
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

        if (!told.HasBegun)
        {
            told.Begin(await positions.Last(cancellation));
        }

        while (true)
        {
            await Tell(cancellation);
            await connection.WaitAsync(Anyway, cancellation);
        }
    }

    private async Task Tell(CancellationToken cancellation)
    {
        for (var more = true; more;)
        {
            (var next, more) = await positions.Next(told.Last, told.Missing, cancellation);
            var news = next.Where(e => told.Add(e.Position)).ToList();
            foreach (var queue in queues)
            {
                queue.Add(news);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The news of events lost their connection and are asked for again: {Kind}")]
    private partial void Lost(string kind);
}
