using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Ucr.Server.Allocation.Planning;

namespace Ucr.Faults.Checks;

/// <summary>What has been planned, and by whom, as the database has it.</summary>
internal static class PlannedVisits
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

    private const string Proposed = "select count(distinct stream_id) from ucr.mt_events where type = 'allocation_proposed'";
    private const string Last = "select coalesce(max(seq_id), 0) from ucr.mt_events";
    private const string After = "select count(*) from ucr.mt_events where type = 'allocation_proposed' and seq_id > $1";

    private const string Holder =
        $"""
        select distinct split_part(a.application_name, ' ', 2) from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted and a.application_name like '{PlannerLock.Application} %'
        """;

    /// <summary>The process that holds a planner's turn; null when none does.</summary>
    public static async Task<int?> Planner(NpgsqlDataSource database, CancellationToken cancellation) =>
        await Scalar(database, Holder, null, cancellation) is string process ? int.Parse(process, CultureInfo.InvariantCulture) : null;

    /// <summary>The last event's place.</summary>
    public static async Task<long> LastEvent(NpgsqlDataSource database, CancellationToken cancellation) => (long)(await Scalar(database, Last, null, cancellation))!;

    /// <summary>Waits until so many visits were proposed to somebody.</summary>
    /// <returns>False when they were not in time.</returns>
    public static async Task<bool> Until(NpgsqlDataSource database, int visits, TimeSpan patience, CancellationToken cancellation)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < patience; await Task.Delay(Often, cancellation))
        {
            if (await Scalar(database, Proposed, null, cancellation) is long count && count >= visits)
                return true;
        }

        return false;
    }

    /// <summary>Seconds from a moment to the next proposal; null when none came in time.</summary>
    public static async Task<double?> FirstPlanAfter(NpgsqlDataSource database, long last, long moment, TimeSpan patience, CancellationToken cancellation)
    {
        while (Stopwatch.GetElapsedTime(moment) < patience)
        {
            if (await Scalar(database, After, last, cancellation) is > 0L)
                return Stopwatch.GetElapsedTime(moment).TotalSeconds;
            await Task.Delay(Often, cancellation);
        }

        return null;
    }

    private static async Task<object?> Scalar(NpgsqlDataSource database, string sql, long? parameter, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        if (parameter is { } value)
            command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(cancellation);
    }
}
