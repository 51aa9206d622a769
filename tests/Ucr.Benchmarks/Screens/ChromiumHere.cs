using System.Collections;
using Microsoft.Playwright;
using Ucr.Server.Operations;
using Ucr.Server.Specs.Support;

namespace Ucr.Benchmarks.Screens;

/// <summary>The browser that the specs use too, for as long as it is wanted.</summary>
internal sealed class ChromiumHere : IAsyncDisposable
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--enable-precise-memory-info"];

    private readonly IPlaywright playwright;

    private ChromiumHere(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="CannotStart">There is none.</exception>
    public static async Task<ChromiumHere> Start()
    {
        var program = await BrowserProgram.FindAsync() ?? throw new CannotStart(BrowserProgram.Missing);
        var driver = await Playwright.CreateAsync();
        return new(driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program.Path,
            Args = Flags,
            Env = program.Libraries is { } folder ? With(folder) : null,
        }));
    }

    /// <summary>A session of a size, signed in as somebody of the demonstration.</summary>
    public async Task<IPage> SignedIn(string address, string person, BrowserNewContextOptions options, string first = "/about", string? script = null)
    {
        options.BaseURL = address;
        options.Locale = "en-GB";
        options.TimezoneId = "Europe/London";
        var session = await Browser.NewContextAsync(options);
        if (script is not null)
        {
            await session.AddInitScriptAsync(script);
        }

        var page = await session.NewPageAsync();
        await page.GotoAsync(first);
        await page.ClickAsync($"button[value='{person}']");
        await page.WaitForURLAsync($"**{first}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private static Dictionary<string, string> With(string folder)
    {
        var all = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
        all["LD_LIBRARY_PATH"] = string.Join(':', [Path.Combine(folder, "al2023", "lib"), .. all.TryGetValue("LD_LIBRARY_PATH", out var set) ? new[] { set } : []]);
        if (!Directory.Exists("/etc/fonts"))
        {
            all["FONTCONFIG_PATH"] = Path.Combine(folder, "fonts");
        }

        return all;
    }
}
