using Marten;
using Npgsql;
using Ucr.Server.Storage;
using Weasel.Core;

namespace Ucr.Server.Clocks.Escalations;

/// <summary>
/// A few connections that nobody else may take: what is due is raised, and people are told, also when every other connection
/// of the service is in use (safety F9).
/// </summary>
public sealed class EscalationPool : IAsyncDisposable
{
    /// <summary>Connections of one node: one that asks, the others raise and record.</summary>
    public const int Connections = 6;

    private readonly DocumentStore store;

    /// <summary>Opens the pool on the service's database.</summary>
    /// <param name="services">What the command door is made of.</param>
    /// <param name="connectionString">The service's database.</param>
    public EscalationPool(IServiceProvider services, string connectionString)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = Connections, ApplicationName = "ucr-escalations" };
        var source = new NpgsqlDataSourceBuilder(own.ConnectionString);
        source.UseNodaTime();
        Source = source.Build();
        var options = StorageSetup.Options(services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<QuietMartenLogger>>());
        options.Connection(Source);
        options.AutoCreateSchemaObjects = JasperFx.AutoCreate.None;
        store = new DocumentStore(options);
        Door = ActivatorUtilities.CreateInstance<CommandDoor>(services, (IDocumentStore)store);
    }

    /// <summary>The connections.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>The store on them, for reading.</summary>
    public IDocumentStore Store => store;

    /// <summary>The command door on them.</summary>
    public CommandDoor Door { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        await Source.DisposeAsync();
    }
}
