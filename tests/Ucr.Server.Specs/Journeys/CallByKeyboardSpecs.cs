using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Journeys;

/// <summary>A call taken by keyboard alone, in a real browser.</summary>
public sealed class CallByKeyboardSpecs(UcrApp app, BrowserForSpecs browser)
{
    private const string CallTaker = "jo.marsh";

    // A trained call taker types five keys a second and more; the call itself is talked meanwhile.
    private const int KeysInAMinute = 300;
    private int keys;

    [Fact]
    public async Task one_key_answers_and_a_danger_sign_shows_the_999_script_at_once()
    {
        await using var session = await Desk();
        var page = await Opened(session);
        await Expect(page.Locator("#whereNow")).ToBeFocusedAsync();
        await Press(page, "Tab", "y", "y", "y");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ring 999 now");
        await Expect(page.Locator("#stroke")).ToBeFocusedAsync();
        await page.Locator("#bleeding").FocusAsync();
        await Press(page, "n");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task from_the_first_key_to_the_saved_referral_nothing_but_keys_is_needed()
    {
        await using var session = await Desk();
        var page = await Opened(session);
        await Type(page, "Kitchen floor");
        await Press(page, "Tab", "y", "y", "n", "n", "n", "y");
        await Expect(page.Locator("#callerName")).ToBeFocusedAsync();
        await Fields(page, "Bo Reed", "01632 960771");
        await Type(page, "Care home");
        await Fields(page, "", "Fir Lodge", "", "999 000 4951", "Keyson", "Ada", "16 8 1938");
        await Until(page, "need");
        await Type(page, "Fall");
        await Press(page, "Tab");
        await Expect(page.Locator("[data-needs]:visible")).ToHaveCountAsync(3);
        await Press(page, "n", "n", "n");
        await Fields(page, "Fell this morning, cannot get up", "ZZ1 1AA", "Room 4, Fir Lodge");
        await Press(page, "Control+Enter");
        await page.WaitForURLAsync("**/referrals/UCR-*");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("The referral is saved");
        (await page.Locator(".ucr-banner").InnerTextAsync()).ShouldContain("KEYSON, Ada");
        keys.ShouldBeLessThan(KeysInAMinute);
        TestContext.Current.TestOutputHelper?.WriteLine($"{keys} keys");
    }

    [Fact]
    public async Task a_draft_outlives_a_closed_tab_and_a_lost_session()
    {
        await using var session = await Desk();
        var page = await Opened(session);
        await Type(page, "Bedroom");
        await page.FillAsync("#family", "Draftson");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("Draft kept at", new() { Timeout = 10_000 });
        await page.CloseAsync();
        await session.ClearCookiesAsync();
        var next = await Opened(session);
        await next.GetByRole(AriaRole.Link, new() { Name = "by Jo Marsh" }).Last.ClickAsync();
        await Expect(next.Locator("#family")).ToHaveValueAsync("Draftson");
        await Expect(next.Locator("#whereNow")).ToHaveValueAsync("Bedroom");
        await next.GetByRole(AriaRole.Button, new() { Name = "The caller rang off" }).ClickAsync();
        await Expect(next.Locator("main")).ToContainTextAsync("rang off");
    }

    [Fact]
    public async Task the_same_caller_ringing_again_finds_the_open_referral()
    {
        await using var session = await Desk();
        using var user = await PageUser.SignIn(app, CallTaker);
        var reference = (await user.Does("/referrals/new", ("family", "Againson"), ("callerTelephone", "01632 960772"), ("source", "Gp"))).Split('?')[0]["/referrals/".Length..];
        var page = await Opened(session);
        await page.FillAsync("#callerTelephone", "+44 1632 960772");
        await Expect(page.Locator("[data-found]")).ToContainTextAsync(reference, new() { Timeout = 10_000 });
        await Expect(page.Locator("[data-found]")).ToContainTextAsync("Same telephone number");
        await Axe(page);
    }

    [Fact]
    public async Task the_page_passes_axe_on_a_desk_and_on_a_phone_with_a_danger_sign()
    {
        await using var session = await browser.PhoneAsync((await app.Started()).Address);
        var page = await Opened(session);
        await Axe(page);
        await page.CheckAsync("input[name=chestPain][value=yes]");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ring 999 now");
        await Axe(page);
    }

    private async Task<IBrowserContext> Desk() => await browser.DesktopAsync((await app.Started()).Address);

    private async Task<IPage> Opened(IBrowserContext session)
    {
        var page = await session.NewPageAsync();
        await page.GotoAsync("/referrals/new");
        if (page.Url.Contains("/connect/", StringComparison.Ordinal))
        {
            await page.ClickAsync($"button[value='{CallTaker}']");
            await page.WaitForURLAsync("**/referrals/new");
        }

        return page;
    }

    private async Task Type(IPage page, string words)
    {
        keys += words.Length;
        await page.Keyboard.TypeAsync(words);
    }

    private async Task Press(IPage page, params string[] pressed)
    {
        foreach (var key in pressed)
        {
            keys++;
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Types into one field after the other.</summary>
    private async Task Fields(IPage page, params string[] typed)
    {
        foreach (var words in typed)
        {
            await Type(page, words);
            await Press(page, "Tab");
        }
    }

    /// <summary>Goes on with Tab until a field has the focus.</summary>
    private async Task Until(IPage page, string what)
    {
        for (var tries = 0; tries < 30; tries++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement.name || document.activeElement.textContent.trim()") == what)
            {
                return;
            }

            await Press(page, "Tab");
        }

        Assert.Fail($"Tab does not lead to {what}.");
    }

    private static async Task Axe(IPage page)
    {
        var found = await page.RunAxe();
        found.Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
    }
}
