using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace Ucr.Server.Specs.Support;

/// <summary>What every page keeps to in a real browser: nothing that a checker of accessibility finds, one heading of the first level, nothing wider than the screen.</summary>
public static class SoundPage
{
    private const int NarrowestPhone = 320;

    // What is right is not carried out of the browser: on a long page that is most of the work.
    private static readonly AxeRunOptions OnlyFaults = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>The page as it stands has no fault. With <c>UCR_SCREENSHOTS</c>, a folder, it is kept there as a picture.</summary>
    public static async Task ShouldBeSound(this IPage page, string what) => (await page.Faults(what)).ShouldBeEmpty();

    /// <summary>Every fault of the page as it stands, each with its address.</summary>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page, string what)
    {
        await Keep(page, what);
        var found = await page.RunAxe(OnlyFaults);
        List<string> faults = [.. found.Violations.Where(violation => !IsOfTheLibrary(violation)).Select(violation => $"{what} {violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}")];
        if (await page.Locator("h1").CountAsync() is var headings and not 1)
        {
            faults.Add($"{what} has {headings} headings of the first level");
        }

        if (await page.Wider() is { } wider)
        {
            faults.Add($"{what} is wider than the screen of {page.ViewportSize!.Width}: {wider}");
        }

        return faults;
    }

    /// <summary>The same at the size of a phone, of a desk where that is asked, and on the narrowest phone nothing is wider than the screen.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAtEverySize(this IPage page, string what, bool atDesk = true)
    {
        List<string> faults = [];
        foreach (var (width, height) in new[] { (1366, 900), (390, 844) }.Where(size => atDesk || size.Item1 < 1000))
        {
            await page.SetViewportSizeAsync(width, height);
            faults.AddRange(await page.Faults(what));
        }

        if (atDesk)
        {
            faults.AddRange(await page.UnreadableInTheDark(what));
        }

        await page.SetViewportSizeAsync(NarrowestPhone, 700);
        if (await page.Wider() is { } wider)
        {
            faults.Add($"{what} is wider than the screen of {NarrowestPhone}: {wider}");
        }

        return faults;
    }

    /// <summary>What goes wrong on a plain form: a field or a button without a name, and anything wider than the narrowest phone.</summary>
    public static async Task<IReadOnlyList<string>> PlainFaults(this IPage page, string what)
    {
        await Keep(page, what);
        var nameless = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea, main button, main a[href]')]
              .filter(part => !(part.labels?.length || part.textContent.trim() || part.getAttribute('aria-label') || part.getAttribute('aria-labelledby')))
              .map(part => part.outerHTML.slice(0, 160))
            """);
        await page.SetViewportSizeAsync(NarrowestPhone, 700);
        var wider = await page.Wider();
        return [.. nameless.Select(part => $"{what} has no name for {part}"), .. wider is null ? Array.Empty<string>() : [$"{what} is wider than the screen of {NarrowestPhone}: {wider}"]];
    }

    /// <summary>What cannot be read in dark colours.</summary>
    public static async Task<IReadOnlyList<string>> UnreadableInTheDark(this IPage page, string what)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Keep(page, $"{what}-dark");
        var found = await page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. found.Violations.Select(violation => $"{what} in the dark: {string.Join("; ", violation.Nodes.Select(node => node.Html))}")];
    }

    // NHS.UK frontend says aria-expanded on a radio that shows more, as GOV.UK does: their decision, of which axe knows nothing.
    private static bool IsOfTheLibrary(AxeResultItem violation) =>
        violation.Id is "aria-allowed-attr" && violation.Nodes.All(node => node.Html.Contains("nhsuk-radios__input", StringComparison.Ordinal));

    /// <summary>What reaches over the screen's edge, the innermost of it; null when nothing does.</summary>
    public static Task<string?> Wider(this IPage page) => page.EvaluateAsync<string?>("""
        async () => {
          const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

          // A new size is laid out with one of the next frames, later where the machine is busy; what is too wide stays so.
          for (let frames = 0; frames < 3 || (wider() > 0 && frames < 120); frames++) await new Promise(requestAnimationFrame);
          if (wider() <= 0) return null;
          const width = document.documentElement.clientWidth;
          const over = [...document.body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > width + 0.5 && ![...part.children].some(child => child.getBoundingClientRect().right > width + 0.5));
          return `${wider()} pixels, ${over.slice(0, 3).map(part => part.outerHTML.slice(0, 160)).join('; ')}`;
        }
        """);

    private static async Task Keep(IPage page, string what)
    {
        if (Environment.GetEnvironmentVariable("UCR_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{what.Trim('/').Replace('/', '-').Replace('?', '-')}-{page.ViewportSize!.Width}.png"), FullPage = true });
        }
    }
}
