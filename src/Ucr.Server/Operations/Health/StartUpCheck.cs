using Marten;
using NodaTime;
using Npgsql;
using Ucr.Server.Allocation;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Outcomes.Deaths;
using Ucr.Server.Storage;
using Ucr.Server.Triage.Following;
using Wolverine.Runtime;

namespace Ucr.Server.Operations.Health;

/// <summary>
/// Proves at start-up that every message type has a route and every read model behind the events advances: both have been
/// seen to fail without a word. What it finds stands in <c>/health/safe</c>.
/// </summary>
public sealed partial class StartUpCheck(
    IWolverineRuntime messaging, IDocumentStore store, NpgsqlDataSource database, IClock clock, StartUpReport report, IHostApplicationLifetime lifetime, ILogger<StartUpCheck> log)
    : BackgroundService
{
    /// <summary>Streams of the service itself stand under this tenant, which no provider can have.</summary>
    public const string Tenant = "-service-";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Every message that the service sends to itself.</summary>
    public static readonly IReadOnlyList<Type> Messages =
    [
        typeof(PlanCrisisVisit), typeof(TellOtherReferrals), typeof(FreeVisits), typeof(NotifyOfEscalation), typeof(ProposeTriage), typeof(TakeStraightThrough), typeof(AnswerWhileClosed), typeof(Integration.Push.TellPhones),
    ];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            report.Found([.. Unrouted(), .. await Stuck(stoppingToken)]);
            foreach (var fault in report.Faults)
            {
                Fault(fault);
            }
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            report.Found([$"The check could not run: {e.GetType().Name}"]);
        }
        catch (OperationCanceledException)
        {
            // The service stops before the check was done.
        }
    }

    private async Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    private IEnumerable<string> Unrouted() =>
        Messages.Where(type => messaging.RoutingFor(type).Routes.Length == 0).Select(type => $"{type.Name} has no route");

    private async Task<IReadOnlyList<string>> Stuck(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        await using var session = store.LightweightSession(Tenant);
        session.Events.StartStream<ServiceRun>(Guid.CreateVersion7(now.ToDateTimeOffset()), new ServiceStarted(Environment.MachineName, now));
        await session.SaveChangesAsync(cancellation);
        var mark = await Number($"select max(seq_id) from {StorageSetup.Schema}.mt_events", cancellation);
        var stop = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(stop) < Patience)
        {
            var advanced = await Number($"select count(*) from {StorageSetup.Schema}.mt_event_progression where name <> 'HighWaterMark' and last_seq_id >= {mark}", cancellation);
            if (advanced >= StorageSetup.AsyncReadModels)
            {
                return [];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }

        return ["A read model did not advance in 30 seconds"];
    }

    private async Task<long> Number(string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync<long>(cancellation);
    }

    [LoggerMessage(LogLevel.Critical, "Not safe: {Fault}")]
    private partial void Fault(string fault);
}
