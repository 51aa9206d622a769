using Npgsql;
using Ucr.Domain.Values;
using Ucr.Server.Storage;

namespace Ucr.Server.Integration.Identity;

/// <summary>
/// Looks up the patients of open referrals that nobody has looked up: the referrals themselves are the list, so that nothing
/// stands in intake's way and nothing is forgotten. One node at a time; a national record that does not answer is left alone
/// for half a minute.
/// </summary>
public sealed partial class TraceSweeper(NpgsqlDataSource database, PatientTracing tracing, ILogger<TraceSweeper> log) : BackgroundService
{
    private const long Lock = 0x7563725f74726163;
    private const int AtOnce = 50;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>Looks up whoever waits for it.</summary>
    /// <returns>False when the national record did not answer.</returns>
    public async Task<bool> Sweep(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (!await Locked(connection, cancellation))
        {
            return true;
        }

        try
        {
            foreach (var (provider, referral) in await Waiting(connection, cancellation))
            {
                if (!await tracing.Trace(provider, referral))
                {
                    return false;
                }
            }

            return true;
        }
        finally
        {
            await using var unlock = new NpgsqlCommand("select pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = Lock } } };
            await unlock.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Every;
            try
            {
                pause = await Sweep(stoppingToken) ? Every : Rest;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or Marten.Exceptions.MartenException or CommandBusyException)
            {
                Failed(e.GetType().Name);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> Locked(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<List<(string Provider, ReferralId Referral)>> Waiting(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $$"""
            select tenant_id, id from {{StorageSetup.Schema}}.mt_doc_referral
            where stage <> 'Closed' and coalesce(data #>> '{intake,trace,result}', 'NotReached') = 'NotReached'
            order by data ->> 'receivedAt' limit {{AtOnce}}
            """, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string, ReferralId)>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetString(0), new(rows.GetGuid(1))));
        }

        return found;
    }

    [LoggerMessage(LogLevel.Warning, "Could not look for patients to look up: {Kind}")]
    private partial void Failed(string kind);
}
