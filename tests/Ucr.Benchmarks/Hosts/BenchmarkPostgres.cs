using System.Globalization;
using Npgsql;
using Ucr.Server.LocalPostgres;
using Ucr.Server.Operations;

namespace Ucr.Benchmarks.Hosts;

/// <summary>A private PostgreSQL for one benchmark, with fsync on, and gone afterwards.</summary>
internal sealed class BenchmarkPostgres : IAsyncDisposable
{
    private readonly PrivateServer server;

    private BenchmarkPostgres(string folder, PrivateServer server) => (Folder, this.server) = (folder, server);

    /// <summary>The data folder of the service that is measured: its keys, and this PostgreSQL's data.</summary>
    public string Folder { get; }

    /// <summary>The service's database.</summary>
    public string ConnectionString => server.ConnectionStringTo(PrivateServer.Name) + ";Keepalive=30;Maximum Pool Size=60;Command Timeout=10;Max Auto Prepare=100;No Reset On Close=true";

    public static async Task<BenchmarkPostgres> Start(CancellationToken cancellation)
    {
        var binaries = PostgresBinaries.Find(AppContext.BaseDirectory, Environment.CurrentDirectory)
            ?? throw new CannotStart("No PostgreSQL was found: build the repository with Node.js 20.9 or later.");
        var folder = Directory.CreateTempSubdirectory("ucr-benchmark-").FullName;
        var started = await PrivateServer.StartAsync(PostgresFolder(folder), binaries, durable: true, cancellation);
        await using var connection = new NpgsqlConnection(started.ConnectionStringTo("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var create = new NpgsqlCommand($"create database {PrivateServer.Name}", connection);
        await create.ExecuteNonQueryAsync(cancellation);
        return new(folder, started);
    }

    /// <summary>Processor time of the server and all its processes so far; zero where the system does not tell.</summary>
    public TimeSpan ProcessorTime()
    {
        if (server.ProcessId is not { } id || !Directory.Exists("/proc"))
        {
            return TimeSpan.Zero;
        }

        var ticks = 0L;
        foreach (var stat in Directory.EnumerateDirectories("/proc").Select(folder => Path.Combine(folder, "stat")))
        {
            ticks += Ticks(stat, id);
        }

        return TimeSpan.FromSeconds(ticks / 100.0);
    }

    /// <summary>User and system time of the server itself with what has ended, or of one of its processes, in hundredths of a second.</summary>
    private static long Ticks(string stat, int server)
    {
        try
        {
            var text = File.ReadAllText(stat);
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var own = int.Parse(text[..text.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture) == server;
            return own ? fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture))
                : int.Parse(fields[1], CultureInfo.InvariantCulture) == server ? fields[11..13].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) : 0;
        }
        catch (Exception e) when (e is IOException or FormatException or UnauthorizedAccessException)
        {
            // Not a process, or one that has just ended.
            return 0;
        }
    }

    /// <summary>Stops the server and keeps its data, so that a service can start it itself.</summary>
    public async Task Stop()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Folder, recursive: true);
    }

    private static string PostgresFolder(string folder) => Path.Combine(folder, "postgres");
}
