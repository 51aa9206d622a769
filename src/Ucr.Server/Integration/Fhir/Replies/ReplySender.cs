using NodaTime;
using Npgsql;
using Ucr.Domain.Values;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Fhir.Replies;

/// <summary>
/// Asks the database every second which replies are to be tried. A node takes a row by moving its time on, so that no two
/// nodes send it at once; one that dies leaves it to be taken again, under the same request id.
/// </summary>
public sealed partial class ReplySender(NpgsqlDataSource database, ReplyDelivery delivery, IClock clock, TimeProvider time, ILogger<ReplySender> log) : BackgroundService
{
    private const int AtOnce = 4;

    /// <summary>Longer than the longest try with its token: after that its node is dead.</summary>
    private static readonly Duration Lease = Duration.FromSeconds(45);

    private const string Take =
        $"""
        update {StorageSetup.Schema}.mt_doc_replytosend set next_at = $2 where (tenant_id, id) in
        (select tenant_id, id from {StorageSetup.Schema}.mt_doc_replytosend where next_at <= $1 order by next_at limit 20 for update skip locked)
        returning tenant_id, id, (data ->> 'number')::int, (data ->> 'round')::int
        """;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var everySecond = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await everySecond.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Parallel.ForEachAsync(
                    await Taken(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, async (due, cancellation) => await Deliver(due, cancellation));
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                TakingFailed(e.GetType().Name);
            }
        }
    }

    private async Task Deliver(Due due, CancellationToken cancellation)
    {
        try
        {
            await delivery.Deliver(due.Provider, new ReferralId(due.Referral), due.Number, due.Round, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            DeliveryFailed(due.Referral, e.GetType().Name);
        }
    }

    private async Task<List<Due>> Taken(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        await using var command = database.CreateCommand(Take);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + (Lease * ((time as DemoTime)?.Speed ?? 1)) });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var due = new List<Due>();
        while (await rows.ReadAsync(cancellation))
        {
            due.Add(new(rows.GetString(0), rows.GetGuid(1), rows.GetInt32(2), rows.GetInt32(3)));
        }

        return due;
    }

    [LoggerMessage(LogLevel.Warning, "Could not ask which replies to senders are due: {Kind}")]
    private partial void TakingFailed(string kind);

    [LoggerMessage(LogLevel.Error, "A reply to the sender of {Referral} could not be tried: {Kind}. It is taken up again.")]
    private partial void DeliveryFailed(Guid referral, string kind);

    private sealed record Due(string Provider, Guid Referral, int Number, int Round);
}
