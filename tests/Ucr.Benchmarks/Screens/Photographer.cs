using Microsoft.Playwright;

namespace Ucr.Benchmarks.Screens;

/// <summary>Opens each page as somebody who works there, at a desk and on a phone, and keeps what the window shows.</summary>
internal sealed class Photographer(ChromiumHere browser, string address, string folder)
{
    private const string Triage = "amira.khan";
    private const string Dispatcher = "lewis.grant";
    private const string Manager = "helen.frost";
    private const string Clinician = "ben.hollis";

    /// <summary>A page: what its picture is called, who looks, and where; <c>{stage}</c> stands for a referral of that stage.</summary>
    private static readonly (string Name, string Who, string Path)[] Pages =
    [
        ("board", Triage, "/board"),
        ("wall", Triage, "/board/wall"),
        ("tasks", Triage, "/tasks"),
        ("escalations", Triage, "/escalations"),
        ("new-referral", "jo.marsh", "/referrals/new"),
        ("referral", Triage, "/referrals/{way}"),
        ("triage", Triage, "/referrals/{triage}/triage"),
        ("allocate", Dispatcher, "/referrals/{allocate}/allocate"),
        ("close", Triage, "/referrals/{allocate}/close"),
        ("handover", Manager, "/handover"),
        ("plan", Dispatcher, "/plan"),
        ("shifts", Dispatcher, "/shifts"),
        ("capacity", Dispatcher, "/capacity"),
        ("report", Manager, "/reports/two-hour"),
        ("settings", Manager, "/settings"),
        ("operations", Manager, "/operations"),
        ("visits", Clinician, "/visits"),
        ("visit", Clinician, "{visit}"),
        ("my-settings", Triage, "/me"),
        ("about", Triage, "/about"),
    ];

    private static readonly (string Name, BrowserNewContextOptions Options)[] Sizes =
    [
        ("desk", new() { ViewportSize = new() { Width = 1280, Height = 800 } }),
        ("phone", new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true }),
    ];

    /// <summary>Every page, the sign-in page, and the board and a visit in the dark.</summary>
    public async Task All()
    {
        foreach (var (size, options) in Sizes)
        {
            await using var visitor = await browser.Browser.NewContextAsync(new(options) { BaseURL = address });
            await Keep(await visitor.NewPageAsync(), "sign-in", size, "/board");
            foreach (var of in Pages.GroupBy(page => page.Who, StringComparer.Ordinal))
            {
                var page = await browser.SignedIn(address, of.Key, new(options));
                foreach (var (name, _, path) in of)
                {
                    await Keep(page, name, size, path);
                }

                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                foreach (var (name, _, path) in of.Where(one => one.Name is "board" or "visits"))
                {
                    await Keep(page, $"{name}-dark", size, path);
                }

                await page.Context.CloseAsync();
            }
        }
    }

    private async Task Keep(IPage page, string name, string size, string path)
    {
        if (await Filled(page, path) is not { } there)
        {
            Console.WriteLine($"{name}: nothing to show, left out");
            return;
        }

        await page.GotoAsync(there);
        await page.Locator("h1").First.WaitForAsync();

        // The stream's first message, and the tint of rows that have just changed.
        await page.WaitForTimeoutAsync(500);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{size}.png"), Scale = ScreenshotScale.Css });
    }

    /// <summary>The address with a referral or a visit of the day in it; null where there is none such now.</summary>
    private static async Task<string?> Filled(IPage page, string path)
    {
        var at = path.IndexOf('{', StringComparison.Ordinal);
        if (at < 0)
        {
            return path;
        }

        var what = path[(at + 1)..path.IndexOf('}', StringComparison.Ordinal)];
        await page.GotoAsync(what is "visit" ? "/visits" : "/board");
        var link = what is "visit" ? page.Locator("a[href^='/visits/']:not([href$='kit']):not([href$='colleagues'])") : page.Locator($"tr[data-stage='{what}'] .ucr-row__name");
        var href = await link.CountAsync() == 0 ? null : await link.First.GetAttributeAsync("href");
        return href is null || what is "visit" ? href : path.Replace($"/referrals/{{{what}}}", href, StringComparison.Ordinal);
    }
}
