using System.Collections.Concurrent;
using NodaTime;

namespace Ucr.Server.Intake.History;

/// <summary>An import that runs on this node, or ran since it started.</summary>
/// <param name="Id">The import.</param>
/// <param name="Provider">Whose.</param>
/// <param name="By">Who brings the file in.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; null while it runs.</param>
/// <param name="Totals">How far it is.</param>
/// <param name="Stopped">Why it stopped before the end of the file; null otherwise.</param>
public sealed record HistoryRun(Guid Id, string Provider, string By, Instant StartedAt, Instant? EndedAt, HistoryTotals Totals, string? Stopped = null);

/// <summary>Imports with their progress, so that somebody else can see how far one is. What came of them stands in the events.</summary>
public sealed class HistoryRuns(HistoryImport import, IClock clock)
{
    private const int MostKept = 20;
    private readonly ConcurrentDictionary<Guid, HistoryRun> runs = new();

    /// <summary>A provider's, the newest first.</summary>
    public IReadOnlyList<HistoryRun> Of(string provider) =>
        [.. runs.Values.Where(run => string.Equals(run.Provider, provider, StringComparison.Ordinal)).OrderByDescending(run => run.StartedAt)];

    /// <summary>Brings a file in and keeps how far it is. What stops it is told in the run: the lines before stay.</summary>
    public async Task<HistoryRun> Take(string provider, Domain.Actor by, Stream file, CancellationToken cancellation)
    {
        var run = new HistoryRun(Guid.CreateVersion7(), provider, by.Id.Value, clock.GetCurrentInstant(), null, new());
        runs[run.Id] = run;
        foreach (var old in Of(provider).Skip(MostKept))
        {
            runs.TryRemove(old.Id, out _);
        }

        string? stopped = null;
        try
        {
            await import.Take(file, new(by, of => string.Equals(of, provider, StringComparison.Ordinal)), totals => runs[run.Id] = runs[run.Id] with { Totals = totals }, cancellation);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or BadHttpRequestException)
        {
            stopped = "The file ended before it was whole. Send it again: what was brought in is not brought in twice.";
        }
        finally
        {
            runs[run.Id] = runs[run.Id] with { EndedAt = clock.GetCurrentInstant(), Stopped = stopped };
        }

        return runs[run.Id];
    }
}
