using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Every page that a link leads to, in a real browser, at a desk and on a phone; on a service of its own.</summary>
public sealed class EveryPageInTheBrowserSpecs(BrowserForSpecs browser)
{
    private static readonly string[] AtLeast =
    [
        "/board", "/escalations", "/plan", "/capacity", "/shifts", "/shifts/new", "/shifts/import", "/shifts/{id}", "/decisions/{id}",
        "/referrals/{reference}", "/referrals/{reference}/triage", "/referrals/{reference}/allocate", "/referrals/{reference}/plan-visit", "/referrals/{reference}/duplicate",
        "/referrals/{reference}/same-person", "/referrals/{reference}/two-people", "/referrals/{reference}/reassign", "/referrals/{reference}/emergency",
        "/referrals/new", "/referrals/paper", "/feedback", "/stack", "/partners", "/refused", "/refused/{id}", "/operations", "/operations/history", "/operations/reference-data",
        "/reports/two-hour", "/reports/national", "/reports/everyone", "/reports/clock", "/reports/care", "/reports/demand", "/reports/quarter", "/reports/rates", "/reports/chart", "/reports/referrals", "/referrals/{reference}/figures", "/reports/allocations", "/settings", "/settings/change", "/settings/history", "/settings/import", "/visits",
        "/board/wall", "/board/print", "/tasks", "/me", "/about", "/handover", "/refer/RYZ", "/refer/RYZ/{id}", "/status/RYZ/{id}",
    ];

    // Laid out in more than one column where there is room; the others are one form after another in the same frame.
    private static readonly string[] Wide =
    [
        "/board", "/plan", "/capacity", "/shifts", "/decisions/{id}", "/referrals/{reference}", "/referrals/{reference}/triage", "/referrals/{reference}/allocate", "/referrals/{reference}/same-person",
        "/referrals/new", "/operations", "/reports/two-hour", "/reports/national", "/reports/everyone", "/reports/chart", "/reports/allocations", "/settings", "/visits", "/handover", "/tasks",
    ];

    // What somebody finds here depends on who they are.
    private static readonly string[] LeadOn = ["/board", "/referrals/{reference}", "/settings", "/operations", "/shifts"];

    [Fact]
    public async Task X1_X2_X4_every_page_can_be_used_by_everybody_at_a_desk_and_on_a_phone_is_whole_by_itself_and_says_what_it_is()
    {
        await using var app = await new UcrApp { Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Ucr:Forms:Providers"] = "RYZ", ["Ucr:Demonstration"] = "true" } }.Started();
        var (desk, web) = await EverythingHappened.On(app);
        var crawl = new PageCrawl(app.Address, AtLeast, Wide, LeadOn);
        foreach (var person in (string[])[ApiUser.Triage, ApiUser.Manager, ApiUser.Dispatcher, "jo.marsh", "ben.hollis"])
        {
            await using var session = await browser.DesktopAsync(app.Address);
            await crawl.Follow(await SignedIn(session, person), ["/board", .. desk]);
        }

        await using var visitor = await browser.DesktopAsync(app.Address);
        await crawl.Follow(await visitor.NewPageAsync(), web);
        TestContext.Current.TestOutputHelper?.WriteLine($"{crawl.Looked.Count} kinds of page: {string.Join(' ', crawl.Looked.Order(StringComparer.Ordinal))}");
        crawl.Faults.ShouldBeEmpty();
        AtLeast.Except(crawl.Looked, StringComparer.Ordinal).ShouldBeEmpty("no link leads there");
    }

    private static async Task<IPage> SignedIn(IBrowserContext session, string person)
    {
        var page = await session.NewPageAsync();
        await page.GotoAsync("/board");
        await page.ClickAsync($"button[value='{person}']");
        await page.WaitForURLAsync("**/board");
        return page;
    }
}
