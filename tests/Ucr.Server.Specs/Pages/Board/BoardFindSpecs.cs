using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Integration.Identity;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>B7: find and filters, in the address.</summary>
[Collection(BoardCollection.Name)]
public sealed class BoardFindSpecs(BoardService service, BrowserForSpecs browser)
{
    [Fact]
    public async Task B7_anything_on_a_row_is_found_and_the_address_says_what_is_shown()
    {
        var number = InventedNumber.Next();
        using var one = await OneReferral.Received(await service.App.Started(), "grace.adeyemi", message: Message(number));
        await (await one.Accepted()).Allocated("grace.adeyemi");
        using var other = await OneReferral.Received(service.App, "grace.adeyemi", "Haystack");
        await using var desk = await AtDesk.Of(service, browser);
        var find = desk.Page.GetByLabel("Find");
        foreach (var typed in (string[])["needleman", "Wilf", number, $"{number[..3]} {number[3..6]} {number[6..]}", "ZZ7 4QQ", "zz74qq", one.Reference, "Grace Adeyemi"])
        {
            await find.FillAsync(typed);
            await Expect(desk.Row(other.Reference)).ToBeHiddenAsync();
            await Expect(desk.Row(one.Reference)).ToBeVisibleAsync();
            desk.Page.Url.ShouldContain("find=");
            await desk.Page.GotoAsync(desk.Page.Url);
            await Expect(desk.Row(one.Reference)).ToBeVisibleAsync();
            await Expect(desk.Row(other.Reference)).ToBeHiddenAsync();
        }

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Show all", Exact = true }).ClickAsync();
        await Expect(desk.Row(other.Reference)).ToBeVisibleAsync();
        await desk.Page.SelectOptionAsync("#locality", "Castle");
        await Expect(desk.Row(other.Reference)).ToBeHiddenAsync();
        await desk.Page.SelectOptionAsync("#clock", "2h");
        await Expect(desk.Row(one.Reference)).ToBeVisibleAsync();
        desk.Page.Url.ShouldEndWith("/board?locality=Castle&clock=2h");
        await desk.Page.GotoAsync(desk.Page.Url);
        await Expect(desk.Row(one.Reference)).ToBeVisibleAsync();
        await Expect(desk.Row(other.Reference)).ToBeHiddenAsync();
        await desk.Page.SelectOptionAsync("#clock", "2d");
        await Expect(desk.Page.GetByText("No referral matches.")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Show all referrals" }).ClickAsync();
        desk.Page.Url.ShouldEndWith("/board");
        await Expect(desk.Row(one.Reference)).ToBeVisibleAsync();
        await Expect(desk.Row(other.Reference)).ToBeVisibleAsync();

        await desk.Page.Locator("[data-tile=triage]").ClickAsync();
        await Expect(desk.Row(one.Reference)).ToBeHiddenAsync();
        desk.Page.Url.ShouldEndWith("/board?stage=triage");
        await Expect(desk.Page.Locator("[data-tile=triage]")).ToHaveAttributeAsync("aria-current", "true");
        await desk.Page.Locator("[data-tile=triage]").ClickAsync();
        desk.Page.Url.ShouldEndWith("/board");
        desk.Faults.ShouldBeEmpty();
    }

    private static object Message(string number) => new
    {
        messageId = Guid.NewGuid().ToString(),
        source = "Gp",
        need = "falls",
        patient = new { familyName = "Needleman", givenName = "Wilf", bornOn = "1938-08-16", nhsNumber = number, postcode = "ZZ7 4QQ" },
        place = new { easting = 430250, northing = 433800 },
        locality = "Castle",
    };
}
