using Npgsql;
using Testcontainers.PostgreSql;
using Ucr.Server.LocalPostgres;

namespace Ucr.Server.Specs.Support;

/// <summary>
/// The one PostgreSQL of a run, started when the first asks and stopped when the last has gone: the one that
/// <c>ConnectionStrings__Ucr</c> names, else a container where a Docker engine answers, else a private server that is gone after the run.
/// Fixtures know nothing of each other and go in no order, so each holds a share of it.
/// </summary>
internal sealed class SpecServer : IAsyncDisposable
{
    private const string FolderPrefix = "ucr-specs-";
    private static readonly SemaphoreSlim One = new(1);
    private static readonly SemaphoreSlim Filling = new(1);
    private static int shares;
    private static string? administration;
    private static Func<ValueTask> stop = () => ValueTask.CompletedTask;

    private static string? template;

    private SpecServer() => Interlocked.Increment(ref shares);

    /// <summary>A share of it: it runs no shorter than this is held.</summary>
    public static SpecServer Share() => new();

    /// <summary>How it is reached by who makes databases.</summary>
    public async Task<string> StartedAsync()
    {
        await One.WaitAsync();
        try
        {
            return administration ??= Environment.GetEnvironmentVariable("ConnectionStrings__Ucr") is { Length: > 0 } given
                ? given
                : await StartContainerAsync() ?? await StartPrivateAsync();
        }
        finally
        {
            One.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await One.WaitAsync();
        try
        {
            if (Interlocked.Decrement(ref shares) == 0)
            {
                NpgsqlConnection.ClearAllPools();
                if (template is not null)
                    await ExecuteAsync(administration!, $"drop database if exists \"{template}\" with (force)");
                (administration, template) = (null, null);
                await stop();
                stop = () => ValueTask.CompletedTask;
            }
        }
        finally
        {
            One.Release();
        }
    }

    /// <summary>The name of the database that others begin with, made when the first asks.</summary>
    /// <param name="fill">Puts into it what all begin with, and leaves no connection.</param>
    public async Task<string> TemplateAsync(Func<string, Task> fill)
    {
        var at = await StartedAsync();
        await Filling.WaitAsync();
        try
        {
            if (template is null)
            {
                var made = $"ucr_template_{Guid.NewGuid():N}";
                await ExecuteAsync(at, $"create database \"{made}\"");
                await fill(new NpgsqlConnectionStringBuilder(at) { Database = made, Pooling = false }.ConnectionString);
                template = made;
            }

            return template;
        }
        finally
        {
            Filling.Release();
        }
    }

    /// <summary>Runs a statement on a connection of its own.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> StartContainerAsync()
    {
        if (!await DockerEngine.AnswersAsync())
            return null;
        var container = new PostgreSqlBuilder("postgres:18")
            .WithCommand("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=500")
            .Build();
        await container.StartAsync();
        stop = container.DisposeAsync;
        return container.GetConnectionString();
    }

    private static async Task<string> StartPrivateAsync()
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
}
