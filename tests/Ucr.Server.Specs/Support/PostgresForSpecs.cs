using Npgsql;
using Testcontainers.PostgreSql;
using Ucr.Server.LocalPostgres;
using Ucr.Server.Specs.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresForSpecs))]

namespace Ucr.Server.Specs.Support;

/// <summary>
/// One PostgreSQL for all specs of a run, started when the first asks: the one that <c>ConnectionStrings__Ucr</c> names,
/// else a container where a Docker engine answers, else a private server that is gone after the run.
/// </summary>
public sealed class PostgresForSpecs : IAsyncDisposable
{
    private const string FolderPrefix = "ucr-specs-";

    private readonly SemaphoreSlim starting = new(1);
    private readonly List<string> made = [];
    private string? administration;
    private Func<ValueTask> stop = () => ValueTask.CompletedTask;

    /// <summary>Makes an empty database of its own for a spec or a class of specs.</summary>
    /// <param name="name">Says whose it is: letters, digits and underscores.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string name)
    {
        var at = await StartedAsync();
        var database = $"{name.ToLowerInvariant()[..Math.Min(name.Length, 40)]}_{Guid.NewGuid():N}"[..Math.Min(60, name.Length + 9)];
        await ExecuteAsync(at, $"create database \"{database}\"");
        lock (made)
            made.Add(database);
        return new NpgsqlConnectionStringBuilder(at)
        {
            Database = database,
            ApplicationName = "ucr-specs",
            IncludeErrorDetail = true,
            MaxPoolSize = 60,
        }.ConnectionString;
    }

    /// <summary>Drops what was made and stops what was started.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (administration is not null)
        {
            foreach (var database in made)
                await ExecuteAsync(administration, $"drop database if exists \"{database}\" with (force)");
        }
        await stop();
        starting.Dispose();
    }

    private async Task<string> StartedAsync()
    {
        await starting.WaitAsync();
        try
        {
            return administration ??= Environment.GetEnvironmentVariable("ConnectionStrings__Ucr") is { Length: > 0 } given
                ? given
                : await StartContainerAsync() ?? await StartPrivateAsync();
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<string?> StartContainerAsync()
    {
        if (!await DockerEngine.AnswersAsync())
            return null;
        var container = new PostgreSqlBuilder("postgres:18")
            .WithCommand("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
            .Build();
        await container.StartAsync();
        stop = container.DisposeAsync;
        return container.GetConnectionString();
    }

    private async Task<string> StartPrivateAsync()
    {
        var binaries = PostgresBinaries.Find(AppContext.BaseDirectory)
            ?? throw new InvalidOperationException("No PostgreSQL for specs: build the repository with Node.js 20.9 or later, or set ConnectionStrings__Ucr.");
        await RemoveLeftoversAsync(binaries);
        var folder = Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        var server = await PrivateServer.StartAsync(Path.Combine(folder, "postgres"), binaries, durable: false, CancellationToken.None);
        stop = async () =>
        {
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        };
        return server.ConnectionStringTo("postgres");
    }

    /// <summary>A killed run cannot tidy up: the next one does.</summary>
    private static async Task RemoveLeftoversAsync(PostgresBinaries binaries)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            try
            {
                if (File.Exists(Path.Combine(folder, "postgres", "lock"))
                    && await PrivateServer.EndLeftoverAsync(Path.Combine(folder, "postgres"), binaries, CancellationToken.None))
                    Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or Server.Operations.CannotStart)
            {
                // another user's: theirs to remove
            }
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
