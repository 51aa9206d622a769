using Marten;
using Marten.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Ucr.Server.LocalPostgres;
using Ucr.Server.Operations.Health;
using Ucr.Server.Storage;

namespace Ucr.Server.Operations;

/// <summary>A command on the service's database: nothing listens, sweeps or delivers meanwhile.</summary>
internal static class StandaloneRun
{
    private const int Refused = 1;

    /// <summary>Runs one command.</summary>
    /// <param name="provider">Whose data; null for the only provider of the database.</param>
    /// <param name="run">Is given the service's parts and the provider; returns the exit code.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static Task<int> Of(string? provider, Func<IServiceProvider, string, Task<int>> run, CancellationToken cancellation) => OfAll(
        async services =>
        {
            if ((provider ?? await OnlyProvider(services, cancellation)) is { } of)
            {
                return await run(services, of);
            }

            await Console.Error.WriteLineAsync("ucr: Say whose data is meant: --provider and an ODS code.");
            return Refused;
        },
        cancellation);

    /// <summary>Runs a command that is about no single provider. Outside production the tables are made where they are missing.</summary>
    /// <param name="run">Is given the service's parts; returns the exit code.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static async Task<int> OfAll(Func<IServiceProvider, Task<int>> run, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Ucr.Server" });
        builder.Logging.ClearProviders();
        await using var database = await DatabaseSource.ResolveAsync(builder.Configuration, cancellation);
        builder.AddUcr(database.ConnectionString);
        builder.Services.RemoveAll<IHostedService>();
        await using var app = builder.Build();
        await app.Services.GetRequiredService<IDocumentStore>().Storage.Database.EnsureStorageExistsAsync(typeof(StorageFeatures), cancellation);
        return await run(app.Services);
    }

    /// <summary>The provider of a database that serves one; null where it serves several or none.</summary>
    private static async Task<string?> OnlyProvider(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"select min(tenant_id), max(tenant_id) from {StorageSetup.Schema}.mt_streams where tenant_id <> '{StartUpCheck.Tenant}'");
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await reader.ReadAsync(cancellation) && !reader.IsDBNull(0) && reader.GetString(0) is var first && string.Equals(first, reader.GetString(1), StringComparison.Ordinal) ? first : null;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return null;
        }
    }
}
