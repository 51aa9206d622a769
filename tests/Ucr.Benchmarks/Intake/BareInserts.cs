using Npgsql;

namespace Ucr.Benchmarks.Intake;

/// <summary>The peer: the same bytes into the same PostgreSQL, one row and one commit each, with nothing between.</summary>
internal sealed class BareInserts(NpgsqlDataSource database)
{
    public async Task MakeTable(CancellationToken cancellation)
    {
        await using var make = database.CreateCommand("create table public.bare (id text primary key, body bytea not null)");
        await make.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Inserts a message; one that came before changes nothing.</summary>
    public async Task Insert(string id, byte[] body)
    {
        await using var insert = database.CreateCommand("insert into public.bare (id, body) values ($1, $2) on conflict do nothing");
        insert.Parameters.Add(new() { Value = id });
        insert.Parameters.Add(new() { Value = body });
        await insert.ExecuteNonQueryAsync();
    }
}
