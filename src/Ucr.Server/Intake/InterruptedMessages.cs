using Marten;
using NodaTime;
using Npgsql;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>
/// Takes up again what was cut off between its storing and its outcome, by a killed node or a lost database. What no door can
/// take up is a task for a person. Every deadline for working on a message is shorter than the patience here.
/// </summary>
public sealed partial class InterruptedMessages(
    NpgsqlDataSource database, IDocumentStore store, EscalationPool escalations, RawMessages messages, RefusedTasks tasks,
    IEnumerable<ITakeUpMessages> doors, IClock clock, TimeProvider time, ILogger<InterruptedMessages> log) : BackgroundService
{
    private static readonly Duration Patience = Duration.FromSeconds(30);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ConcludeBefore(clock.GetCurrentInstant() - (Patience * ((time as DemoTime)?.Speed ?? 1)), stoppingToken);
                await tasks.Raise(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or Marten.Exceptions.MartenException || (e is OperationCanceledException && !stoppingToken.IsCancellationRequested))
            {
                Failed(e.GetType().Name);
            }
        }
    }

    /// <summary>Concludes every message that was received before an instant and has no outcome.</summary>
    public async Task ConcludeBefore(Instant before, CancellationToken cancellation)
    {
        foreach (var (provider, message, receivedAt) in await WithoutOutcome(before, cancellation))
        {
            if (await TakenUp(provider, message, cancellation))
            {
                continue;
            }

            // Raised first: whatever dies in between, the next look finds the message again, and it is raised once.
            await escalations.Door.Send(CommandSender.Service(provider, ReferralIds.Command(nameof(ReportStuckMessage), message)), new ReportStuckMessage(message, receivedAt));
            await messages.RefusedAsync(provider, message, "interrupted", failed: true, cancellation);
        }
    }

    /// <summary>True when the door that the message came by has given it an outcome now.</summary>
    private async Task<bool> TakenUp(string provider, Guid id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var message = (await session.LoadAsync<RawMessage>(id, cancellation))!;
        if (message.Outcome is null && doors.FirstOrDefault(door => door.Takes(message.Channel)) is { } door && await messages.Read(session, id, cancellation) is { } bytes)
        {
            try
            {
                await door.TakeUp(provider, message, bytes, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Whatever is wrong with it, a person looks at it now.
                NotTakenUp(id, e.GetType().Name);
            }
        }

        await using var after = store.QuerySession(provider);
        return (await after.LoadAsync<RawMessage>(id, cancellation))!.Outcome is not null;
    }

    private async Task<List<(string Provider, Guid Message, Instant ReceivedAt)>> WithoutOutcome(Instant before, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select tenant_id, id, received_at from {StorageSetup.Schema}.mt_doc_rawmessage where outcome is null and received_at < $1 order by received_at limit 100");
        command.Parameters.Add(new() { Value = before });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string, Guid, Instant)>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetString(0), rows.GetGuid(1), rows.GetFieldValue<Instant>(2)));
        }

        return found;
    }

    [LoggerMessage(LogLevel.Warning, "Could not look for interrupted messages: {Kind}")]
    private partial void Failed(string kind);

    [LoggerMessage(LogLevel.Warning, "Message {Message} could not be taken up again: {Kind}")]
    private partial void NotTakenUp(Guid message, string kind);
}
