using System.Diagnostics;
using Npgsql;

namespace Ucr.Benchmarks.Clocks;

/// <summary>When each of many rows became visible to everybody: counted again and again, by the machine's own clock.</summary>
internal static class Watch
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <summary>Counts until there are enough.</summary>
    /// <param name="database">Where.</param>
    /// <param name="count">A query that answers how many there are.</param>
    /// <param name="enough">How many there must be.</param>
    /// <param name="dueAt">From when lateness counts.</param>
    /// <param name="cancellation">The run's end.</param>
    /// <returns>Seconds after due for each row; fewer than enough when a minute was not.</returns>
    public static async Task<IReadOnlyList<double>> Until(NpgsqlDataSource database, string count, int enough, DateTimeOffset dueAt, CancellationToken cancellation)
    {
        var late = new List<double>();
        var started = Stopwatch.StartNew();
        while (late.Count < enough && started.Elapsed < TimeSpan.FromMinutes(1))
        {
            await using var command = database.CreateCommand(count);
            var seen = (long)(await command.ExecuteScalarAsync(cancellation))!;
            var now = (TimeProvider.System.GetUtcNow() - dueAt).TotalSeconds;
            while (late.Count < seen)
            {
                late.Add(now);
            }

            await Task.Delay(Between, cancellation);
        }

        return late;
    }
}
