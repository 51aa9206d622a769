using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>The pages of dispatch in a real browser, at a desk and on a phone: nothing that a checker of accessibility finds, nothing wider than the screen; on a service of its own.</summary>
public sealed class DispatchInTheBrowserSpecs(BrowserForSpecs browser)
{
    private const string Goes = "ben.hollis";

    [Fact]
    public async Task every_page_of_dispatch_can_be_used_by_everybody_at_a_desk_and_on_a_phone()
    {
        await using var app = await new UcrApp().Started();
        using var seen = await (await (await (await OneReferral.Received(app, Goes, "DISPATCHED")).Accepted()).Allocated(Goes)).Steps("accept", "set-off", "arrive", "contact");
        await seen.Clinician.Does($"/api/visits/{seen.Visit}/outcome", new { result = "TreatedAtHome", note = "Lifted, observations normal" });
        using var waits = await (await OneReferral.Received(app, Goes, "WAITS")).Accepted();
        var visit = await waits.Triage.GetWhen($"/api/visits/{waits.Visit}", state => state["proposal"] is not null);
        var decision = visit["proposal"]!["situationSha256"]!.GetValue<string>();
        string[] desk =
        [
            "/shifts", "/capacity", "/plan", $"/decisions/{decision[..16]}", $"/decisions/{decision[..16]}?visit={waits.Visit}", $"/referrals/{waits.Reference}/allocate",
            $"/referrals/{waits.Reference}/plan-visit", $"/referrals/{waits.Reference}/wishes",
        ];
        string[] manager = ["/shifts/import", "/shifts/new", "/reports/allocations"];

        foreach (var size in new Func<Task<IBrowserContext>>[] { () => browser.DesktopAsync(app.Address), () => browser.PhoneAsync(app.Address) })
        {
            await Looks(size, ApiUser.Dispatcher, desk);
            await Looks(size, ApiUser.Manager, manager);
        }
    }

    private static async Task Looks(Func<Task<IBrowserContext>> size, string person, IReadOnlyList<string> addresses)
    {
        await using var session = await size();
        var page = await session.NewPageAsync();
        await page.GotoAsync("/board");
        await page.ClickAsync($"button[value='{person}']");
        foreach (var address in addresses)
        {
            (await page.GotoAsync(address))!.Status.ShouldBe(200, address);
            foreach (var folded in await page.Locator("main details:not([open]) > summary").AllAsync())
            {
                await folded.ClickAsync();
            }

            (await page.RunAxe()).Violations.Select(violation => $"{address} {violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
            var wider = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            wider.ShouldBeLessThanOrEqualTo(0, $"{address} is wider than the screen of {page.ViewportSize!.Width}");
        }
    }
}
