using NodaTime;
using Npgsql;
using Ucr.Domain.Values;
using Ucr.Server.Storage;
using Wolverine;

namespace Ucr.Server.Clocks;

/// <summary>
/// Asks the database every second what is due, by the database's clock, and sends each to be raised. Every node may sweep:
/// raising is decided by the referral's state under its version, so that nothing is raised twice (safety I4).
/// </summary>
public sealed partial class DueSweeper(NpgsqlDataSource database, TimeProvider time, IServiceScopeFactory scopes, ILogger<DueSweeper> log) : BackgroundService
{
    private const string Due =
        $"select tenant_id, id from {StorageSetup.Schema}.mt_doc_nextdue where due_at <= coalesce($1, clock_timestamp()) order by due_at limit 500";

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var everySecond = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await everySecond.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                SweepFailed(e.GetType().Name);
            }
        }
    }

    private async Task Sweep(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        foreach (var message in await WhatIsDue(cancellation))
        {
            await bus.SendAsync(message);
        }
    }

    private async Task<List<RaiseDue>> WhatIsDue(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Due);

        // Only a demonstration and specs run on another clock than the database's.
        command.Parameters.Add(new() { Value = time == TimeProvider.System ? DBNull.Value : Instant.FromDateTimeOffset(time.GetUtcNow()), DataTypeName = "timestamptz" });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var due = new List<RaiseDue>();
        while (await rows.ReadAsync(cancellation))
        {
            due.Add(new(rows.GetString(0), new ReferralId(rows.GetGuid(1))));
        }

        return due;
    }

    [LoggerMessage(LogLevel.Warning, "Could not ask what is due: {Kind}")]
    private partial void SweepFailed(string kind);
}
