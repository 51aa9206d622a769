using System.Collections;
using Microsoft.Playwright;
using Ucr.Server.Specs.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserForSpecs))]

namespace Ucr.Server.Specs.Support;

/// <summary>One real browser for all specs of a run, started when the first asks.</summary>
public sealed class BrowserForSpecs : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A new browser session of a desk with a 1280 by 900 window.</summary>
    public Task<IBrowserContext> DesktopAsync(string baseAddress) => ContextAsync(new()
    {
        BaseURL = baseAddress,
        ViewportSize = new() { Width = 1280, Height = 900 },
    });

    /// <summary>The same desk, with scripting off.</summary>
    public Task<IBrowserContext> WithoutScriptAsync(string baseAddress) => ContextAsync(new()
    {
        BaseURL = baseAddress,
        ViewportSize = new() { Width = 1280, Height = 900 },
        JavaScriptEnabled = false,
    });

    /// <summary>A new browser session of a phone of 390 by 844, with touch.</summary>
    public Task<IBrowserContext> PhoneAsync(string baseAddress) => ContextAsync(new()
    {
        BaseURL = baseAddress,
        ViewportSize = new() { Width = 390, Height = 844 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
    });

    /// <summary>Ends the browser and what drives it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        starting.Dispose();
    }

    private async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        options.Locale = "en-GB";
        options.TimezoneId = "Europe/London";
        return await (await StartedAsync()).NewContextAsync(options);
    }

    private async Task<IBrowser> StartedAsync()
    {
        await starting.WaitAsync();
        try
        {
            return browser ??= await LaunchAsync();
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var program = await BrowserProgram.FindAsync();
        if (program is null)
            FailInContinuousIntegrationElseSkip();
        playwright = await Playwright.CreateAsync();

        // How long something may take is said where a spec claims it; on a busy machine everything else may take a while.
        Assertions.SetDefaultExpectTimeout(30_000);
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program!.Path,
            Args = Flags,
            Env = program.Libraries is { } folder ? WithLibraries(folder) : null,
        });
    }

    private static void FailInContinuousIntegrationElseSkip()
    {
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            Assert.Fail(BrowserProgram.Missing);
        Console.Error.WriteLine(BrowserProgram.Missing);
        Assert.Skip(BrowserProgram.Missing);
    }

    private static Dictionary<string, string> WithLibraries(string folder)
    {
        var all = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
        all["LD_LIBRARY_PATH"] = string.Join(':', [Path.Combine(folder, "al2023", "lib"), .. all.TryGetValue("LD_LIBRARY_PATH", out var set) ? new[] { set } : []]);
        if (!Directory.Exists("/etc/fonts"))
            all["FONTCONFIG_PATH"] = Path.Combine(folder, "fonts");
        return all;
    }
}
