using Microsoft.Playwright;
using Ucr.Benchmarks.Figures;
using Ucr.Benchmarks.Screens;

namespace Ucr.Benchmarks.Board;

/// <summary>What a page weighs, and when the first of it that is of use stands there, on a phone with a slow network.</summary>
internal static class PhonePaint
{
    /// <summary>Bytes a second down and up, milliseconds there and back, and how much slower than this machine: a middling phone on a weak 4G.</summary>
    private const int Down = 200_000;
    private const int Up = 93_750;
    private const int Latency = 150;
    private const int Slower = 4;

    private const string Useful = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";

    /// <summary>Opens each page anew with nothing kept, and prints its figures.</summary>
    public static async Task Measure(Plan plan, ChromiumHere browser, string address)
    {
        foreach (var (person, path) in new[] { ("ben.hollis", "/visits"), ("amira.khan", "/board") })
        {
            var page = await browser.SignedIn(address, person, new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true });
            var tools = await page.Context.NewCDPSessionAsync(page);
            await tools.SendAsync("Network.enable");
            await tools.SendAsync("Network.setCacheDisabled", Said(("cacheDisabled", true)));
            await tools.SendAsync("Network.emulateNetworkConditions", Said(("offline", false), ("latency", Latency), ("downloadThroughput", Down), ("uploadThroughput", Up)));
            await tools.SendAsync("Emulation.setCPUThrottlingRate", Said(("rate", Slower)));
            var bytes = 0.0;
            tools.Event("Network.loadingFinished").OnEvent += (_, said) => bytes += said?.GetProperty("encodedDataLength").GetDouble() ?? 0;
            List<double> paints = [];
            var weight = 0.0;
            for (var round = 0; round < (plan.Smoke ? 1 : plan.Rounds); round++)
            {
                bytes = 0;
                await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
                paints.Add(await page.EvaluateAsync<double>(Useful) / 1000);
                weight = bytes;
            }

            await page.Context.CloseAsync();
            new Figure($"board/phone{path}/weight", "kB", [weight / 1000], null, plan.Seed).Print();
            new Figure($"board/phone{path}/first-useful-paint", "s", paints, null, plan.Seed).Print();
        }
    }

    private static Dictionary<string, object> Said(params IReadOnlyList<(string Name, object Value)> all) => all.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
}
