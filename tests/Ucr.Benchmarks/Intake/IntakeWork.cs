using System.Globalization;
using Npgsql;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;
using Ucr.Benchmarks.Load;

namespace Ucr.Benchmarks.Intake;

/// <summary>
/// What one referral costs at 64 connections: processor time of this process (service and senders together), processor time of
/// PostgreSQL, commits and bytes of its log. The raw endpoint beside it has the same senders, so that the rest is the service.
/// </summary>
internal sealed class IntakeWork(BenchmarkPostgres postgres, NpgsqlDataSource database, Plan plan)
{
    private const string Name = "intake-work";

    // Until what runs often has been compiled for good: on a busy machine that takes seconds.
    private const int WarmTurns = 3;
    private readonly TimeSpan lasting = plan.Smoke ? TimeSpan.FromSeconds(1) : plan.Turn;
    private readonly int times = plan.Smoke ? 3 : plan.Rounds;

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "What one referral costs by the API, by the BaRS door and at a raw endpoint: processor time here and in PostgreSQL, commits, bytes of its log.", Run);

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        await using var service = await ServiceUnderTest.Start(postgres, cancellation);
        await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var raw = await GroupCommitPeer.Start(database, cancellation);
        var acknowledged = new Acknowledged();
        var doors = new Doors(service.Client, raw, acknowledged, plan.Seed);
        var work = new IntakeWork(postgres, database, plan);
        (string, Func<int, TimeSpan, Task<Turn>>)[] all = [("api", doors.Api), ("bars", doors.Bars), ("raw", doors.Raw)];
        for (var turn = 0; turn < (plan.Smoke ? 1 : WarmTurns); turn++)
        {
            foreach (var (_, door) in all)
            {
                await door(Doors.Many, work.lasting);
            }
        }

        await work.Idle(cancellation);

        foreach (var (door, send) in all)
        {
            await work.Measure(door, send);
        }

        return await acknowledged.NothingLost(Name, database, cancellation);
    }

    /// <summary>What the service does when nobody asks for anything.</summary>
    private async Task Idle(CancellationToken cancellation)
    {
        var before = await Spent();
        await Task.Delay(lasting, cancellation);
        var after = await Spent();
        new Figure($"{Name}/idle/here", "us/s", [(after.Here - before.Here) / lasting.TotalSeconds], null, plan.Seed).Print();
        new Figure($"{Name}/idle/postgres", "us/s", [(after.There - before.There) / lasting.TotalSeconds], null, plan.Seed).Print();
        new Figure($"{Name}/idle/commits", "commits/s", [(after.Commits - before.Commits) / lasting.TotalSeconds], null, plan.Seed).Print();
    }

    private async Task Measure(string door, Func<int, TimeSpan, Task<Turn>> send)
    {
        List<(double PerSecond, double Here, double There, double Commits, double Log)> rounds = [];
        for (var round = 0; round < times; round++)
        {
            var before = await Spent();
            var turn = await send(Doors.Many, lasting);
            var after = await Spent();
            var each = 1.0 / turn.Counted;
            rounds.Add((turn.PerSecond, (after.Here - before.Here) * each, (after.There - before.There) * each, (after.Commits - before.Commits) * each, (after.Log - before.Log) * each));
        }

        Print("throughput", "referrals/s", one => one.PerSecond);
        Print("here", "us", one => one.Here);
        Print("postgres", "us", one => one.There);
        Print("commits", "commits", one => one.Commits);
        Print("log", "bytes", one => one.Log);

        void Print(string what, string unit, Func<(double PerSecond, double Here, double There, double Commits, double Log), double> part) =>
            new Figure($"{Name}/{door}/{what}", unit, [.. rounds.Select(part)], null, plan.Seed).Print();
    }

    private async Task<(double Here, double There, double Commits, double Log)> Spent()
    {
        await using var command = database.CreateCommand("select (select xact_commit from pg_stat_database where datname = current_database())::float8, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8");
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (Environment.CpuUsage.TotalTime.TotalMicroseconds, postgres.ProcessorTime().TotalMicroseconds, row.GetDouble(0), row.GetDouble(1));
    }
}
