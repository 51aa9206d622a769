using System.Diagnostics;
using System.Text.Json;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Hosts;
using Ucr.Benchmarks.Screens;

namespace Ucr.Benchmarks.Board;

/// <summary>The live board: many viewers while much changes, one browser for a long time, and a phone on a slow network.</summary>
internal sealed class BoardBenchmark(Plan plan, BenchmarkPostgres postgres, ServiceUnderTest service, CommitWatch commits, BoardChanges changes)
{
    private const string Name = "board";
    private const string Person = "amira.khan";
    private const int Open = 200;
    private const double ChangesASecond = 10;

    /// <summary>The benchmark.</summary>
    public static readonly Benchmark Entry = new(Name, "1,000 viewers with 10 changes a second from commit to frame and to pixels, a browser for 20 minutes, and a phone's first paint.", Run) { Watches = true };

    private int Viewers => plan.Smoke ? 100 : 1_000;

    private TimeSpan Lasting => TimeSpan.FromSeconds(plan.Smoke ? 4 : 60);

    private static async Task<bool> Run(Plan plan, CancellationToken cancellation)
    {
        await using var postgres = await BenchmarkPostgres.Start(cancellation);
        var commits = new CommitWatch();
        await using var service = await ServiceUnderTest.Start(postgres, cancellation, services => services.ConfigureMarten(options => options.Listeners.Add(commits)));
        using var changes = new BoardChanges(service, Person);
        await changes.Open(plan.Smoke ? Open / 4 : Open, plan.Seed, cancellation);
        await using var browser = await ChromiumHere.Start();
        var benchmark = new BoardBenchmark(plan, postgres, service, commits, changes);
        await PhonePaint.Measure(plan, browser, service.Client.BaseAddress!.ToString());
        var sound = await benchmark.FanOut(browser, cancellation);
        return await new LongWatch(plan, changes).Measure(browser, service.Client.BaseAddress!.ToString(), cancellation) && sound;
    }

    private async Task<bool> FanOut(ChromiumHere browser, CancellationToken cancellation)
    {
        var page = await browser.SignedIn(service.Client.BaseAddress!.ToString(), Person, new() { ViewportSize = new() { Width = 1280, Height = 900 } }, "/board", ShownRows.Script);
        await using var viewers = await Board.Viewers.Start(service, await changes.Token(cancellation), Viewers, cancellation);

        // A first round warms everything that the second measures.
        await changes.Keep(ChangesASecond, TimeSpan.FromSeconds(plan.Smoke ? 2 : 10), cancellation);
        var first = commits.Changes.Max(change => change.Position);
        var (began, own, database) = (Stopwatch.GetTimestamp(), Own(), postgres.ProcessorTime());
        await changes.Keep(ChangesASecond, Lasting, cancellation);
        var elapsed = Stopwatch.GetElapsedTime(began);
        var (ownTime, databaseTime) = (Own() - own, postgres.ProcessorTime() - database);
        var measured = commits.Changes.Where(change => change.Position > first).ToList();
        var seen = await viewers.End(first, measured.Max(change => change.Position), cancellation);
        var pixels = ShownRows.Late(await ShownRows.Of(page), measured, changes.References);
        await page.Context.CloseAsync();
        Print($"fan-out/{Viewers}-viewers", [.. measured.SelectMany(change => Late(change, seen))]);
        Print("pixels", pixels);
        new Figure($"{Name}/processor/service", "cores", [ownTime / elapsed], null, plan.Seed).Print();
        new Figure($"{Name}/processor/postgresql", "cores", [databaseTime / elapsed], null, plan.Seed).Print();
        new Figure($"{Name}/memory/service", "MB", [Environment.WorkingSet / 1e6], null, plan.Seed).Print();
        var sound = seen.Lost == 0 && seen.Viewers == Viewers && pixels.Count > 0;
        Console.WriteLine(JsonSerializer.Serialize(new { name = $"{Name}/loss-check", sound, changes = measured.Count, viewers = seen.Viewers, slow = seen.Slow, resumed = seen.Resumed, lost = seen.Lost, frames = seen.Positions.Sum(one => one.Value.Length) }));
        return sound;
    }

    private static TimeSpan Own()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    /// <summary>From its commit to the first message at or after its position, at each viewer that reads at once.</summary>
    private static IEnumerable<double> Late(Committed change, Seen seen) =>
        seen.Positions.Where(one => one.Key >= change.Position).OrderBy(one => one.Key).Take(1)
            .SelectMany(one => one.Value.Select(at => Stopwatch.GetElapsedTime(change.At, at).TotalMilliseconds));

    private void Print(string what, IReadOnlyList<double> milliseconds)
    {
        foreach (var (which, share) in new[] { ("p50", 0.5), ("p99", 0.99), ("last", 1.0) })
        {
            new Figure($"{Name}/{what}/{which}", "ms", [Figure.Percentile(milliseconds, share)], null, plan.Seed).Print();
        }
    }
}
