using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>How somebody sits at the board.</summary>
/// <param name="Person">Who.</param>
/// <param name="Address">Where they begin.</param>
public sealed record Sitting(string Person = ApiUser.Triage, string Address = "/board")
{
    /// <summary>Runs before every page.</summary>
    public string? Script { get; init; }

    /// <summary>How wrong their computer's clock is; not null: the spec moves its time, and all that waits for time in the page.</summary>
    public TimeSpan? Clock { get; init; }

    /// <summary>The browser has no script.</summary>
    public bool NoScript { get; init; }

    /// <summary>The page is the live board, and is waited for until it is live.</summary>
    public bool Live => !NoScript && Address.Split('?')[0] is "/board";
}

/// <summary>Somebody at a desk with the board open, in a browser of their own.</summary>
public sealed class AtDesk(IBrowserContext session, IPage page, IReadOnlyList<string> faults) : IAsyncDisposable
{
    private const string Places = """
        () => [...document.querySelectorAll('tr[data-v]:not([hidden])')].map(row => [row.closest('tbody').dataset.group, row.dataset.risk, row.dataset.urgency, row.dataset.due, row.id,
          /ucr-clock--(over|soon)/.exec(row.querySelector('[data-clock]')?.className ?? '')?.[1] ?? ''])
        """;

    private static readonly string[] Groups = ["first", "triage", "allocate", "allocated", "way", "patient", "outcome", "redirected"];

    /// <summary>Their page.</summary>
    public IPage Page => page;

    /// <summary>Their browser.</summary>
    public IBrowserContext Session => session;

    /// <summary>What the console said that should not be there, and what came from elsewhere.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Whether it is live.</summary>
    public ILocator Live => page.Locator("[data-live]");

    /// <summary>Says that what is shown may be old.</summary>
    public ILocator Stale => page.Locator("[data-stale]");

    /// <summary>What was done, said over the board.</summary>
    public ILocator Message => page.Locator("[data-message]");

    /// <summary>What is open over the board.</summary>
    public ILocator Dialog => page.Locator("dialog[data-dialog][open]");

    /// <summary>The row of a referral.</summary>
    public ILocator Row(string reference) => page.Locator($"tr#{reference}");

    /// <summary>The row of a referral, where it stands in a group.</summary>
    public ILocator Row(string reference, string group) => page.Locator($"tbody[data-group={group}] tr#{reference}");

    /// <summary>Waits until what the service finds out about a referral by itself has come: its row stays as it is for a while.</summary>
    public async Task Settled(string reference)
    {
        for (string? before = null, version = ""; !string.Equals(before, version, StringComparison.Ordinal);)
        {
            before = version;
            version = await Row(reference).GetAttributeAsync("data-v");
            await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The words of a referral's clock.</summary>
    public ILocator Words(string reference) => Row(reference).Locator(".ucr-clock__words");

    /// <summary>What can be done next on a referral's row.</summary>
    public ILocator Action(string reference, string words) => Row(reference).Locator("a.ucr-action", new() { HasText = words });

    /// <summary>The number on a tile.</summary>
    public async Task<int> Tile(string tile) => int.Parse(await TileCount(tile).InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number on a tile, to wait for.</summary>
    public ILocator TileCount(string tile) => page.Locator($"[data-tile={tile}] [data-tile-count]");

    /// <summary>Signs somebody in at an address of the board.</summary>
    public static async Task<AtDesk> Of(BoardService service, BrowserForSpecs browser, Sitting? sitting = null)
    {
        var sits = sitting ?? new();
        await service.App.Started();
        var session = sits.NoScript ? await browser.WithoutScriptAsync(service.App.Address) : await browser.DesktopAsync(service.App.Address);
        if (sits.Script is { } script)
        {
            await session.AddInitScriptAsync(script);
        }

        if (sits.Clock is { } wrong)
        {
            await session.Clock.InstallAsync(new() { TimeDate = service.App.Time.GetUtcNow().Add(wrong).UtcDateTime });
        }

        var (page, faults) = (await session.NewPageAsync(), new List<string>());
        Watch(page, service.App.Address, faults);
        await page.GotoAsync(sits.Address);
        await page.ClickAsync($"button[value='{sits.Person}']");
        await page.WaitForURLAsync($"**{sits.Address}");
        var desk = new AtDesk(session, page, faults);
        if (sits.Live)
        {
            await Expect(desk.Live).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 60_000 });
        }

        return desk;
    }

    /// <summary>Stops the page's time: what waits for it happens only while a spec lets it run.</summary>
    public async Task StopTime() =>
        await page.Clock.PauseAtAsync(DateTimeOffset.FromUnixTimeMilliseconds((long)await page.EvaluateAsync<double>("() => Date.now()") + 1000).UtcDateTime);

    /// <summary>Time goes on by itself again.</summary>
    public Task LetTimeRun() => page.Clock.ResumeAsync();

    /// <summary>Lets some of the page's time pass.</summary>
    public Task Pass(double seconds) => page.Clock.RunForAsync((long)(seconds * 1000));

    /// <summary>Groups in the order of the path, those over time or due soon in the first, and in each risk to life, then urgency, then the soonest due.</summary>
    /// <returns>The group of each row.</returns>
    public async Task<IReadOnlyList<string>> ShouldBeInOrder()
    {
        var rows = await page.EvaluateAsync<string[][]>(Places);
        long Key(string[] row, int at) => long.Parse(row[at], System.Globalization.CultureInfo.InvariantCulture);
        rows.OrderBy(row => Array.IndexOf(Groups, row[0])).ThenByDescending(row => Key(row, 1)).ThenBy(row => Key(row, 2)).ThenBy(row => Key(row, 3))
            .Select(row => row[4]).ShouldBe(rows.Select(row => row[4]));
        rows.Where(row => row[5].Length > 0).Select(row => row[0]).ShouldAllBe(group => string.Equals(group, "first", StringComparison.Ordinal));
        rows.Where(row => string.Equals(row[0], "first", StringComparison.Ordinal)).ShouldAllBe(row => row[5].Length > 0 || string.Equals(row[1], "1", StringComparison.Ordinal));
        return [.. rows.Select(row => row[0])];
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => session.DisposeAsync();

    private static void Watch(IPage page, string address, ICollection<string> faults)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                faults.Add($"{message.Text} {message.Location}");
            }
        };
        page.PageError += (_, error) => faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                faults.Add($"another origin: {request.Url}");
            }
        };
    }
}
