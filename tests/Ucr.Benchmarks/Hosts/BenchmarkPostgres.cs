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
    public string ConnectionString => server.ConnectionStringTo(PrivateServer.Name) + ";Keepalive=30;Maximum Pool Size=60;Command Timeout=10";

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
