using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Integration.Places;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Journeys;

/// <summary>What the page of a call shows and keeps while somebody types, in a real browser.</summary>
public sealed class CallInTheBrowserSpecs(UcrApp app, BrowserForSpecs browser)
{
    private const string Lodge = "VLK01,KEYBOARD LODGE,,,3 Key Row,Harbour,,,,ZP3 3AA,20100401,,A,,,,,01632 960313";

    [Fact]
    public async Task a_draft_outlives_a_closed_tab_and_a_lost_session()
    {
        await using var session = await Desk();
        var page = await CallPage.Opened(session);
        await page.Keyboard.TypeAsync("Bedroom");
        await page.FillAsync("#family", "Draftson");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("Draft kept at");
        var draft = await page.Locator("[data-call] input[name='commandId']").First.InputValueAsync();
        await page.CloseAsync();
        await session.ClearCookiesAsync();
        var next = await CallPage.Opened(session);
        await next.Locator($"a[href$='draft={draft}']").ClickAsync();
        await Expect(next.Locator("#family")).ToHaveValueAsync("Draftson");
        await Expect(next.Locator("#whereNow")).ToHaveValueAsync("Bedroom");
        await next.GetByRole(AriaRole.Button, new() { Name = "The caller rang off" }).ClickAsync();
        await Expect(next.Locator("main")).ToContainTextAsync("rang off");
    }

    [Fact]
    public async Task the_same_caller_ringing_again_finds_the_open_referral()
    {
        await using var session = await Desk();
        using var user = await PageUser.SignIn(app, CallPage.CallTaker);
        var reference = (await user.Does("/referrals/new", ("family", "Againson"), ("callerTelephone", "01632 960772"), ("source", "Gp"))).Split('?')[0]["/referrals/".Length..];
        var page = await CallPage.Opened(session);
        await page.FillAsync("#callerTelephone", "+44 1632 960772");
        await Expect(page.Locator("[data-found]")).ToContainTextAsync(reference);
        await Expect(page.Locator("[data-found]")).ToContainTextAsync("Same telephone number");
        await page.ShouldBeSound("/referrals/new with a caller");
    }

    [Fact]
    public async Task the_questions_change_with_the_need()
    {
        await using var session = await Desk();
        var page = await CallPage.Opened(session);
        await page.SelectOptionAsync("#need", "falls");
        var asked = await page.Locator("[data-needs]:visible").AllInnerTextsAsync();
        asked.ShouldNotBeEmpty();
        await page.SelectOptionAsync("#need", new SelectOptionValue { Index = 2 });
        (await page.Locator("[data-needs]:visible").AllInnerTextsAsync()).ShouldNotBe(asked);
    }

    [Fact]
    public async Task a_care_home_is_found_by_its_name_and_the_place_shows_while_the_postcode_is_typed()
    {
        await using var session = await Desk();
        await Import();
        var page = await CallPage.Opened(session);
        await page.SelectOptionAsync("#source", "CareHome");
        await page.Locator("#callerOrganisation").PressSequentiallyAsync("keyb");
        await Expect(page.Locator("#organisations option")).ToHaveAttributeAsync("value", "KEYBOARD LODGE");
        await page.FillAsync("#callerOrganisation", "KEYBOARD LODGE");
        await Expect(page.Locator("#address")).ToHaveValueAsync("KEYBOARD LODGE\n3 Key Row\nHarbour");
        await Expect(page.Locator("#postcode")).ToHaveValueAsync("ZP3 3AA");
        await Expect(page.Locator("[data-place]")).ToContainTextAsync("ZP3 3AA");
        await page.ShouldBeSound("/referrals/new with a care home");
        await page.FillAsync("#postcode", "");
        await page.Locator("#postcode").PressSequentiallyAsync("zp99zz");
        await Expect(page.Locator("[data-place]")).ToContainTextAsync("No imported list holds this postcode");
    }

    [Fact]
    public async Task a_partner_is_found_by_its_name_and_its_code_comes_with_it()
    {
        await using var session = await Desk();
        await Import();
        var page = await session.NewPageAsync();
        await page.GotoAsync("/partners");
        await page.ClickAsync($"button[value='{ApiUser.Manager}']");
        await page.Locator("#name").PressSequentiallyAsync("keyb");
        await Expect(page.Locator("#organisations option")).ToHaveAttributeAsync("data-code", "VLK01");
        await page.FillAsync("#name", "KEYBOARD LODGE");
        await Expect(page.Locator("#odsCode")).ToHaveValueAsync("VLK01");
        await Expect(page.Locator("#source")).ToHaveValueAsync("CareHome");
    }

    [Fact]
    public async Task what_was_typed_before_the_script_came_is_looked_up_all_the_same()
    {
        await using var session = await Desk();
        await Import();
        var page = await session.NewPageAsync();
        var typed = new TaskCompletionSource();
        await page.RouteAsync("**/partners*.js*", async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/partners", new() { WaitUntil = WaitUntilState.Commit });
        await page.ClickAsync($"button[value='{ApiUser.Manager}']");
        await page.Locator("#name").PressSequentiallyAsync("keyb");
        typed.SetResult();
        await Expect(page.Locator("#organisations option")).ToHaveAttributeAsync("data-code", "VLK01");
    }

    [Fact]
    public async Task the_page_passes_axe_on_a_desk_and_on_a_phone_with_a_danger_sign()
    {
        await using var session = await browser.PhoneAsync((await app.Started()).Address);
        var page = await CallPage.Opened(session);
        await page.ShouldBeSound("/referrals/new on a phone");
        await page.CheckAsync("input[name=chestPain][value=yes]");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ring 999 now");
        await page.ShouldBeSound("/referrals/new with a danger sign");
    }

    private Task Import() => app.Services.GetRequiredService<ReferenceImport>().Run(
        new ReferenceSource("homes.csv", "-", new[] { new ReferenceTable("homes.csv", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Lodge))) }.ToAsyncEnumerable()),
        new OrganisationImport("care-home"), "spec", null, TestContext.Current.CancellationToken);

    private async Task<IBrowserContext> Desk() => await browser.DesktopAsync((await app.Started()).Address);
}
