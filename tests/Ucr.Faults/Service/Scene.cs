using Npgsql;
using Ucr.Server.LocalPostgres;
using Ucr.Server.Operations;

namespace Ucr.Faults.Service;

/// <summary>A temporary folder with a service's keys and its PostgreSQL; gone afterwards, unless a promise was broken.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly PostgresBinaries binaries = PostgresBinaries.Find(AppContext.BaseDirectory, Environment.CurrentDirectory)
        ?? throw new CannotStart("No PostgreSQL was found: build the repository with Node.js 20.9 or later.");

    /// <summary>The service's data folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("ucr-fault-").FullName;

    /// <summary>True to leave the folder for a person to look at.</summary>
    public bool Keep { get; set; }

    private string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>The PostgreSQL of the folder: started here, or shared with the service that runs it.</summary>
    public Task<PrivateServer> Server(CancellationToken cancellation) => PrivateServer.StartAsync(Postgres, binaries, durable: true, cancellation);

    /// <summary>Makes the service's database.</summary>
    public static async Task MakeDatabase(PrivateServer server, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionStringTo("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var create = new NpgsqlCommand($"create database {PrivateServer.Name}", connection);
        await create.ExecuteNonQueryAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Postgres))
            await PrivateServer.EndLeftoverAsync(Postgres, binaries, CancellationToken.None);
        if (Keep)
            Console.WriteLine($"        kept for a look: {Folder}");
        else
            Directory.Delete(Folder, recursive: true);
    }
}
