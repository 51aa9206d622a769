using NodaTime;
using Npgsql;
using Ucr.Server.Operations.Demo;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake;

/// <summary>
/// Gives an outcome to messages that were cut off between their storing and their outcome, by a killed node or a lost
/// database: they stand on the page of refused messages, where a person sees whether the sender came again. Every deadline
/// for working on a message is shorter than the patience here.
/// </summary>
public sealed partial class InterruptedMessages(NpgsqlDataSource database, EscalationPool escalations, RawMessages messages, IClock clock, TimeProvider time, ILogger<InterruptedMessages> log) : BackgroundService
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
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or Marten.Exceptions.MartenException)
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
            // Raised first: whatever dies in between, the next look finds the message again, and it is raised once.
            await escalations.Door.Send(CommandSender.Service(provider, ReferralIds.Command(nameof(ReportStuckMessage), message)), new ReportStuckMessage(message, receivedAt));
            await messages.RefusedAsync(provider, message, "interrupted", failed: true, cancellation);
        }
    }

    private async Task<List<(string Provider, Guid Message, Instant ReceivedAt)>> WithoutOutcome(Instant before, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select tenant_id, id, {StorageSetup.Schema}.mt_immutable_timestamptz(data ->> 'receivedAt') from {StorageSetup.Schema}.mt_doc_rawmessage
            where data ->> 'outcome' is null and {StorageSetup.Schema}.mt_immutable_timestamptz(data ->> 'receivedAt') < $1 limit 100
            """);
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
}
