using Npgsql;
using Ucr.Server.Specs.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresForSpecs))]

namespace Ucr.Server.Specs.Support;

/// <summary>Databases of a spec or a class of specs, on the one PostgreSQL of the run: gone when they are not needed any more.</summary>
public sealed class PostgresForSpecs : IAsyncDisposable
{
    private readonly List<string> made = [];
    private readonly SpecServer server = SpecServer.Share();

    /// <summary>Makes an empty database of its own for a spec or a class of specs.</summary>
    /// <param name="name">Says whose it is: letters, digits and underscores.</param>
    /// <param name="fill">What such a database begins with: run once, and copied for everybody; null for an empty one.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string name, Func<string, Task>? fill = null)
    {
        var at = await server.StartedAsync();
        var template = fill is null ? null : await server.TemplateAsync(fill);
        var database = $"{name.ToLowerInvariant()[..Math.Min(name.Length, 40)]}_{Guid.NewGuid():N}"[..Math.Min(60, name.Length + 9)];
        await SpecServer.ExecuteAsync(at, template is null ? $"create database \"{database}\"" : $"create database \"{database}\" template \"{template}\" strategy file_copy");
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

    /// <summary>Drops what was made.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var database in made)
        {
            await SpecServer.ExecuteAsync(await server.StartedAsync(), $"drop database if exists \"{database}\" with (force)");
        }

        await server.DisposeAsync();
    }
}
