using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Ucr.Server.Storage;

namespace Ucr.Server.Reporting;

/// <summary>
/// Notices at a start that the tables of facts have another shape than those of the last start, and lets them be filled anew
/// from the events: they are emptied before the read model goes on, and it begins with the first event again.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="log">Is told that reports fill again.</param>
/// <param name="schema">Where the tables stand.</param>
public sealed partial class FactRebuild(NpgsqlDataSource database, ILogger<FactRebuild> log, string schema = StorageSetup.Schema) : IHostedLifecycleService
{
    /// <summary>Raised when statements write something else into the same columns.</summary>
    private const int Meaning = 2;

    /// <summary>The shape of today: every table, column and type, and what statements mean.</summary>
    public static string Shape { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', FactTables.All.SelectMany(table =>
        table.Columns.Select(column => $"{table.Identifier.Name}.{column.Name} {column.Type}")).Append($"{Meaning}")))));

    private bool compared;

    /// <summary>Empties what has another shape; nothing where nothing was filled yet. Without a database the next start looks again.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Compare(cancellationToken);
            compared = true;
        }
        catch (NpgsqlException e)
        {
            NotCompared(e.GetType().Name);
        }
    }

    private async Task Compare(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (!await Exists(connection, "mt_event_progression", cancellationToken)
            || await Scalar(connection, $"select max(last_seq_id) from {schema}.mt_event_progression where name like '{nameof(ReferralFacts)}:%'", cancellationToken) is not > 0L
            || (await Exists(connection, "fact_shape", cancellationToken) && await Scalar(connection, $"select shape from {schema}.fact_shape", cancellationToken) is string known && string.Equals(known, Shape, StringComparison.Ordinal)))
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var table in FactTables.All)
        {
            if (await Exists(connection, table.Identifier.Name, cancellationToken))
            {
                await Scalar(connection, $"truncate {schema}.{table.Identifier.Name}", cancellationToken);
            }
        }

        await Scalar(connection, $"update {schema}.mt_event_progression set last_seq_id = 0 where name like '{nameof(ReferralFacts)}:%'", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Filled();
    }

    /// <summary>Keeps the shape that is filled from now on.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!compared)
        {
            return;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await Exists(connection, "fact_shape", cancellationToken))
        {
            await Scalar(connection, $"insert into {schema}.fact_shape (id, shape) values (1, '{Shape}') on conflict (id) do update set shape = excluded.shape where fact_shape.shape <> excluded.shape", cancellationToken);
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> Exists(NpgsqlConnection connection, string table, CancellationToken cancellation) =>
        await Scalar(connection, $"select to_regclass('{schema}.{table}') is not null", cancellation) is true;

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "The tables that reports read have a new shape: they are filled anew from the events, and reports say how far they are.")]
    private partial void Filled();

    [LoggerMessage(LogLevel.Warning, "Could not compare the shape of the tables that reports read; the next start looks again: {Kind}")]
    private partial void NotCompared(string kind);
}
