using System.Collections.Concurrent;
using System.Threading.Channels;
using Npgsql;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Server.Storage;
using Ucr.Server.Storage.News;

namespace Ucr.Server.Allocation.Planning;

/// <summary>
/// Asks for a new plan whenever something happened that may change it, and every few seconds anyway: a visit that overruns, a
/// clinician who is silent, a road that is slow happen without an event. It is asked beside everything else, and takes at most
/// a part of one processor; a plan that is late is refused by the versions of what it was made from.
/// </summary>
public sealed partial class PlanKeeper(ServicePlanner planner, PlannerLock turn, NpgsqlDataSource database, ILogger<PlanKeeper> log) : BackgroundService, IEventNews
{
    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(15);

    // What the planner itself says, what is only told, and what nobody has accepted yet changes no plan.
    private static readonly HashSet<string> NoMatter = new(
        new[] { typeof(Domain.Intake.ReferralReceived), typeof(AllocationProposed), typeof(NobodyCouldBeAllocated), typeof(EscalationRaised), typeof(EscalationNotified) }.Select(type => EventNames.All[type]), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> wanted = new(StringComparer.Ordinal);
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc />
    public ValueTask Tell(string provider, IReadOnlyList<EventNotice> news, CancellationToken cancellation)
    {
        if (news.Any(e => !NoMatter.Contains(e.Name)))
        {
            wanted[provider] = true;
            bell.Writer.TryWrite(true);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var looked = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (TimeProvider.System.GetElapsedTime(looked) >= Anyway)
                {
                    looked = TimeProvider.System.GetTimestamp();
                    await WantAll(stoppingToken);
                }

                await PlanWanted(stoppingToken);
                await Bell(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Failed(e.GetType().Name, e.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private async Task PlanWanted(CancellationToken cancellation)
    {
        foreach (var provider in wanted.Keys)
        {
            wanted.TryRemove(provider, out _);
            if (!await turn.Hold(provider, cancellation))
            {
                continue;
            }

            var run = await planner.Plan(provider, cancellation);
            if (run.IsLate)
            {
                wanted[provider] = true;
            }

            // Never in the way of those who take a call: a plan has a half of one processor at most, and who comes in the pause is planned together.
            await Task.Delay(run.Took > Breath ? run.Took : Breath, cancellation);
        }
    }

    private async Task Bell(CancellationToken cancellation)
    {
        if (!wanted.IsEmpty)
        {
            return;
        }

        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Anyway);
        try
        {
            await bell.Reader.ReadAsync(soon.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nothing happened: that is news too.
        }
    }

    private async Task WantAll(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select distinct tenant_id from {StorageSetup.Schema}.mt_doc_visit where stage in ('{nameof(Domain.VisitStage.Planned)}', '{nameof(Domain.VisitStage.Allocated)}')");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            wanted[rows.GetString(0)] = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A plan could not be made: {Kind}: {Words}")]
    private partial void Failed(string kind, string words);
}
