using Npgsql;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;
using Ucr.Domain.Values;
using Ucr.Server.Intake;

namespace Ucr.Benchmarks.Intake;

/// <summary>Where the time goes between a message and its allocation: when each fact was written, and what the machine spent on each referral meanwhile.</summary>
internal sealed class AllocationStages(BenchmarkPostgres postgres, NpgsqlDataSource database)
{
    private const string Written = "select stream_id, type, extract(epoch from timestamp)::float8 * 1000 from ucr.mt_events where type = any($1)";
    private const string Commits = "select xact_commit::float8 from pg_stat_database where datname = current_database()";
    private static readonly string[] Stages = ["referral_received", "referral_accepted", "visit_planned", "allocation_proposed", "clinician_allocated"];
    private (double Here, double There, double Commits) before;

    /// <summary>From now on.</summary>
    public async Task Begin() => before = await Spent();

    /// <summary>Prints the median of each stage since the message was taken, and what one referral cost.</summary>
    public async Task Print(string name, IReadOnlyList<Guid> referrals, int seed)
    {
        var now = await Spent();
        new Figure($"{name}/cost/service", "us", [(now.Here - before.Here) / referrals.Count], null, seed).Print();
        new Figure($"{name}/cost/postgres", "us", [(now.There - before.There) / referrals.Count], null, seed).Print();
        new Figure($"{name}/cost/commits", "commits", [(now.Commits - before.Commits) / referrals.Count], null, seed).Print();
        var written = await At();
        foreach (var stage in Stages[1..])
        {
            List<double> since = [.. referrals.Select(referral => (Began: Of(written, referral, Stages[0]), At: Of(written, referral, stage))).Where(one => one is { Began: not null, At: not null }).Select(one => one.At!.Value - one.Began!.Value)];
            if (since.Count > 0)
            {
                new Figure($"{name}/stage/{stage}/p50", "ms", [Figure.Percentile(since, 0.5)], null, seed).Print();
                new Figure($"{name}/stage/{stage}/p99", "ms", [Figure.Percentile(since, 0.99)], null, seed).Print();
            }
        }
    }

    private static double? Of(Dictionary<(Guid, string), double> written, Guid referral, string stage) =>
        written.TryGetValue((referral, stage), out var at) || written.TryGetValue((ReferralIds.CrisisVisit(new ReferralId(referral), 1).Value, stage), out at) ? at : null;

    private async Task<Dictionary<(Guid, string), double>> At()
    {
        await using var command = database.CreateCommand(Written);
        command.Parameters.Add(new() { Value = Stages });
        await using var rows = await command.ExecuteReaderAsync();
        var at = new Dictionary<(Guid, string), double>();
        while (await rows.ReadAsync())
        {
            at.TryAdd((rows.GetGuid(0), rows.GetString(1)), rows.GetDouble(2));
        }

        return at;
    }

    private async Task<(double Here, double There, double Commits)> Spent()
    {
        await using var command = database.CreateCommand(Commits);
        return (Environment.CpuUsage.TotalTime.TotalMicroseconds, postgres.ProcessorTime().TotalMicroseconds, (double)(await command.ExecuteScalarAsync())!);
    }
}
