using Npgsql;

namespace Ucr.Server.Allocation.Planning;

/// <summary>
/// One planner for a provider at a time, whatever the number of nodes: a lock of the database that goes with its connection.
/// A node that dies gives it back at once; one whose machine is gone, when the connection is found dead, within seconds.
/// </summary>
/// <param name="connectionString">The service's database: the lock has a connection of its own, outside every pool.</param>
public sealed class PlannerLock(string connectionString) : IAsyncDisposable
{
    // The database asks a silent node after two seconds, and gives it up after three more.
    private const string Session = "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3";

    /// <summary>How its connection is called in the database, before the process and the machine.</summary>
    public const string Application = "ucr-planner";

    private readonly HashSet<string> held = new(StringComparer.Ordinal);
    private NpgsqlConnection? connection;

    /// <summary>True when this node plans for a provider now.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="cancellation">Stops the question.</param>
    public async Task<bool> Hold(string provider, CancellationToken cancellation)
    {
        try
        {
            await Connect(cancellation);
            await using var ask = new NpgsqlCommand(held.Contains(provider) ? "select true" : "select pg_try_advisory_lock(hashtextextended($1, 0))", connection);
            if (!held.Contains(provider))
            {
                ask.Parameters.Add(new() { Value = $"ucr-planner/{provider}" });
            }

            if (await ask.ExecuteScalarAsync(cancellation) is true)
            {
                held.Add(provider);
            }

            return held.Contains(provider);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives every lock back.</summary>
    public async ValueTask DisposeAsync()
    {
        held.Clear();
        if (connection is { } gone)
        {
            connection = null;
            await gone.DisposeAsync();
        }
    }

    private async Task Connect(CancellationToken cancellation)
    {
        if (connection is { FullState: System.Data.ConnectionState.Open })
        {
            return;
        }

        await DisposeAsync();
        connection = new(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = $"{Application} {Environment.ProcessId} {Environment.MachineName}" }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var settings = new NpgsqlCommand(Session, connection);
        await settings.ExecuteNonQueryAsync(cancellation);
    }
}
