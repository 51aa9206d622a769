using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Properties;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>A board as full as a county's on a bad day, on a service that is then stopped and started again.</summary>
[Collection(AloneCollection.Name)]
public sealed class BoardFullSpecs(BrowserForSpecs browser)
{
    private const int Open = 200;
    private const double Second = 1000;
    private const float Patience = 15_000;

    // From the browser's own start of the navigation to the frame after the one in which the last row stood on the page.
    private const string SayWhenShown = """
        const look = () => {
          const shown = [...document.querySelectorAll('tr[data-v]')].filter(row => row.getClientRects().length).length;
          if (shown < 200) requestAnimationFrame(look);
          else requestAnimationFrame(() => { document.documentElement.dataset.shown = String(performance.now()); });
        };
        requestAnimationFrame(look);
        """;

    [Fact]
    public async Task B1_B5_two_hundred_open_referrals_show_in_order_in_under_a_second_and_the_board_goes_on_by_itself_after_the_server_was_started_again()
    {
        await using var service = new BoardService();
        await Fill(await service.App.Started());
        await using var desk = await AtDesk.Of(service, browser, new() { Script = SayWhenShown });
        var (fastest, share) = (await Fastest(desk, service.App.Log), ShareOfMachine());
        TestContext.Current.TestOutputHelper?.WriteLine($"{Open} rows shown {fastest:0} ms after the navigation began, on 1/{share:0.0} of the machine");
        (fastest / share).ShouldBeLessThan(Second);
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "live");
        var groups = await desk.ShouldBeInOrder();
        groups.Count.ShouldBe(Open);
        groups.Distinct(StringComparer.Ordinal).ShouldBe(["first", "triage", "allocate"]);
        (await desk.Tile("over"), await desk.Tile("soon"), await desk.Tile("allocate")).ShouldBe((6, 6, 18));
        (await desk.Page.Locator("tbody[data-group=first] tr[data-v] .ucr-clock").EvaluateAllAsync<string[]>("clocks => clocks.map(clock => clock.className)"))
            .Select(name => name.Split("--")[1]).ShouldBe([.. Three("over"), .. Three("soon"), .. Three("over"), .. Three("soon")], "the more urgent first, of these those over time");

        await service.App.Restart(() => Expect(desk.Stale).ToBeVisibleAsync(new() { Timeout = 40_000 }));
        using var after = await OneReferral.Received(service.App, "ben.hollis", "AFTER");
        await Expect(desk.Row(after.Reference)).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(desk.Stale).ToBeHiddenAsync();
        new Uri(desk.Page.Url).AbsolutePath.ShouldBe("/board");
    }

    private static IEnumerable<string> Three(string state) => Enumerable.Repeat(state, 3);

    /// <summary>
    /// The service is warm after its first answer; a machine that does other things meanwhile is asked again. Each look is a
    /// page of its own, so that one that hangs is left behind.
    /// </summary>
    private static async Task<double> Fastest(AtDesk desk, SpecLog log)
    {
        var fastest = double.MaxValue;
        for (var tries = 0; tries < 8 && fastest >= Second; tries++)
        {
            var page = await desk.Session.NewPageAsync();
            try
            {
                var shown = page.Locator("html[data-shown]");
                await page.GotoAsync("/board", new() { WaitUntil = WaitUntilState.Commit, Timeout = Patience });
                await Expect(shown).ToHaveCountAsync(1, new() { Timeout = Patience });
                fastest = Math.Min(fastest, double.Parse((await shown.GetAttributeAsync("data-shown"))!, CultureInfo.InvariantCulture));
            }
            catch (Exception slow) when (slow is TimeoutException or PlaywrightException)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{slow.Message}\n{string.Join('\n', log.Lines.TakeLast(20))}");
            }

            await page.CloseAsync();
        }

        return fastest;
    }

    /// <summary>How many want each of its cores: 1 where nobody else does. On a machine that others use as well, a second is a second of the share.</summary>
    private static double ShareOfMachine() => File.Exists("/proc/loadavg")
        ? Math.Max(1, double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) / Environment.ProcessorCount)
        : 1;

    /// <summary>Six are over time, six due soon, six have an hour and more, and everybody else waits for triage.</summary>
    private static async Task Fill(UcrApp app)
    {
        foreach (var minutes in (int[])[25, 97, 0])
        {
            using var system = await ApiUser.SignIn(app);
            using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
            await Together(6, async at => await Accept(triage, await Receive(system, (minutes * 10) + at), at % 2 == 0 ? "High" : "Usual"));
            await Together(minutes == 0 ? Open - 18 : 0, async at => await Receive(system, 2000 + at));
            app.Time.Advance(TimeSpan.FromMinutes(minutes));
        }
    }

    private static Task Together(int many, Func<int, Task> does) =>
        Parallel.ForEachAsync(Enumerable.Range(0, many), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (at, _) => await does(at));

    private static async Task<string> Receive(ApiUser system, int person) =>
        (await system.Does("/api/referrals", OneReferral.Message(Family(person))))!["referral"]!.GetValue<string>();

    private static Task Accept(ApiUser triage, string referral, string urgency) => triage.Does($"/api/referrals/{referral}/accept", new
    {
        standard = "TwoHour",
        urgency,
        need = "falls",
        rationale = "Cannot stand; alone",
        needs = new { capabilities = Array.Empty<string>(), people = 1, expectedMinutes = 45 },
    });

    // No two like each other.
    private static string Family(int person) => string.Concat(((int[])[3, 5, 7, 11, 15, 17, 19]).Select((step, at) => (char)('A' + (((person * step) + (person / 26 * at)) % 26))));
}
