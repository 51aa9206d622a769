using Npgsql;

namespace Ucr.Benchmarks.Clocks;

/// <summary>The peer: every second, ask which rows are due, and mark each in a commit of its own, with nothing between.</summary>
internal sealed class BareMarks(NpgsqlDataSource database)
{
    /// <summary>How many were marked.</summary>
    public const string Count = "select count(*) from public.bare_due where marked";

    /// <summary>Makes the table with rows that are due at one instant, beside others that are not.</summary>
    public async Task Fill(int others, int due, DateTimeOffset dueAt, CancellationToken cancellation)
    {
        await using var make = database.CreateCommand(
            """
            drop table if exists public.bare_due;
            create table public.bare_due (id uuid primary key, due_at timestamptz not null, marked boolean not null default false);
            create index on public.bare_due (due_at) where not marked;
            """);
        await make.ExecuteNonQueryAsync(cancellation);
        await using var fill = database.CreateCommand("insert into public.bare_due select gen_random_uuid(), $2 from generate_series(1, $3) union all select gen_random_uuid(), $2 + interval '1 day' from generate_series(1, $1)");
        fill.Parameters.Add(new() { Value = others });
        fill.Parameters.Add(new() { Value = dueAt });
        fill.Parameters.Add(new() { Value = due });
        await fill.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Sweeps until it is told to stop.</summary>
    public async Task Sweep(CancellationToken cancellation)
    {
        try
        {
            using var everySecond = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await everySecond.WaitForNextTickAsync(cancellation))
            {
                foreach (var id in await Due(cancellation))
                {
                    await using var mark = database.CreateCommand("update public.bare_due set marked = true where id = $1 and not marked");
                    mark.Parameters.Add(new() { Value = id });
                    await mark.ExecuteNonQueryAsync(cancellation);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The round is over.
        }
    }

    private async Task<List<Guid>> Due(CancellationToken cancellation)
    {
        var ids = new List<Guid>();
        await using var command = database.CreateCommand("select id from public.bare_due where due_at <= clock_timestamp() and not marked order by due_at");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            ids.Add(rows.GetGuid(0));
        }

        return ids;
    }
}
