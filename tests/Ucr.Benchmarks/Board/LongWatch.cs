using Microsoft.Playwright;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Screens;

namespace Ucr.Benchmarks.Board;

/// <summary>The board in one browser for a long time at one change a second: its memory stays, and its main thread is free (B18).</summary>
internal sealed class LongWatch(Plan plan, BoardChanges changes)
{
    private const double MostGrowth = 1.15;
    private const double MostBusy = 0.2;

    private TimeSpan Lasting => plan.Smoke ? TimeSpan.FromSeconds(6) : plan.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : TimeSpan.FromMinutes(20);

    private int Samples => plan.Smoke ? 3 : 20;

    /// <summary>Measures, and says whether it held.</summary>
    public async Task<bool> Measure(ChromiumHere browser, string address, CancellationToken cancellation)
    {
        var page = await browser.SignedIn(address, "amira.khan", new() { ViewportSize = new() { Width = 1280, Height = 900 } }, "/board");
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Performance.enable");
        List<double> heaps = [], busy = [];
        for (var sample = 0; sample < Samples; sample++)
        {
            var before = await Metrics(tools);
            await changes.Keep(1, Lasting / Samples, cancellation);
            var after = await Metrics(tools);
            busy.Add((after["TaskDuration"] - before["TaskDuration"]) / (after["Timestamp"] - before["Timestamp"]));
            await tools.SendAsync("HeapProfiler.collectGarbage");
            heaps.Add((await Metrics(tools))["JSHeapUsedSize"] / 1e6);
        }

        await page.Context.CloseAsync();
        new Figure("board/watch/heap", "MB", heaps, null, plan.Seed).Print();
        new Figure("board/watch/main-thread-busy", "share", busy, null, plan.Seed).Print();

        // The first samples fill caches; a smoke run has nothing after them.
        var (early, late) = (Figure.Median([.. heaps.Skip(Samples / 5).Take(Samples / 5 + 1)]), Figure.Median([.. heaps.TakeLast(Samples / 5 + 1)]));
        var flat = plan.Smoke || late <= early * MostGrowth;
        var free = plan.Smoke || Figure.Median(busy) < MostBusy;
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { name = "board/watch/check", flat, free, early, late, minutes = Lasting.TotalMinutes }));
        return flat && free;
    }

    private static async Task<Dictionary<string, double>> Metrics(ICDPSession tools) =>
        (await tools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("value").GetDouble(), StringComparer.Ordinal);
}
