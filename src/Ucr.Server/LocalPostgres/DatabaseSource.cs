using System.Data.Common;
using Npgsql;
using Ucr.Server.Operations;
using Ucr.Server.Security;

namespace Ucr.Server.LocalPostgres;

/// <summary>The database this service keeps its facts in: one that it is told of, else one that it runs itself.</summary>
public sealed class DatabaseSource : IAsyncDisposable
{
    /// <summary>Name of the connection string; in the environment <c>ConnectionStrings__Ucr</c>.</summary>
    public const string ConnectionName = "Ucr";

    private readonly PrivateServer? own;

    private DatabaseSource(string connectionString, PrivateServer? own) =>
        (ConnectionString, this.own) = (WithDefaults(connectionString), own);

    /// <summary>How to reach the database, with the service's own name and limits where none were given.</summary>
    public string ConnectionString { get; }

    /// <summary>The server that this service started, if it did.</summary>
    public PrivateServer? PrivateServer => own;

    /// <summary>Finds the database, and starts a private server where none is configured.</summary>
    /// <exception cref="CannotStart">There is no database to be had; the message says what to do.</exception>
    public static async Task<DatabaseSource> ResolveAsync(IConfiguration configuration, CancellationToken cancel)
    {
        if (configuration.GetConnectionString(ConnectionName) is { Length: > 0 } given)
        {
            await RefuseUnreachableAsync(given, cancel);
            return new(given, null);
        }

        var binaries = PostgresBinaries.Find(AppContext.BaseDirectory, configuration[HostDefaults.ContentRootKey] ?? ".", Environment.CurrentDirectory)
            ?? throw new CannotStart("No PostgreSQL was found: run npm ci and the build in the repository, install PostgreSQL 18, or set ConnectionStrings__Ucr.");
        var server = await PrivateServer.StartAsync(Path.Combine(DataFolder.Of(configuration), "postgres"), binaries, durable: true, cancel);
        try
        {
            await EnsureDatabaseAsync(server, cancel);
            return new(server.ConnectionStringTo(PrivateServer.Name), server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the private server, if there is one.</summary>
    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task RefuseUnreachableAsync(string connectionString, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
            await connection.OpenAsync(cancel);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or ArgumentException)
        {
            var why = e.Message.ReplaceLineEndings(" ");
            throw new CannotStart($"The database in ConnectionStrings__{ConnectionName} cannot be reached ({why}): start it, or correct that setting.", e);
        }
    }

    private static async Task EnsureDatabaseAsync(PrivateServer server, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionStringTo("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancel);
        await using var create = new NpgsqlCommand($"create database {PrivateServer.Name}", connection);
        try
        {
            await create.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // made by an earlier start, or this moment by another process
        }
    }

    private static string WithDefaults(string connectionString)
    {
        // The plain builder knows only what was written, whatever the defaults of Npgsql are.
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var all = new NpgsqlConnectionStringBuilder(connectionString);
        void Default(string keyword, object value, params string[] otherNames)
        {
            if (!otherNames.Append(keyword).Any(given.ContainsKey))
                all[keyword] = value;
        }

        Default("Application Name", "ucr", "ApplicationName");
        Default("Keepalive", 30);
        Default("Command Timeout", 10, "CommandTimeout");
        Default("Maximum Pool Size", 60, "MaxPoolSize", "MaximumPoolSize");
        // What is asked again and again is read and planned once for each connection.
        Default("Max Auto Prepare", 100, "MaxAutoPrepare");
        // Nothing of ours stays behind in a session: whoever takes a lock outside a transaction gives it back, and a temporary table ends with its transaction.
        Default("No Reset On Close", true, "NoResetOnClose");
        return all.ConnectionString;
    }
}
