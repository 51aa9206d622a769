using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Journeys;

/// <summary>A call taken by keyboard alone, in a real browser.</summary>
public sealed class CallByKeyboardSpecs(UcrApp app, BrowserForSpecs browser)
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task one_key_answers_and_a_danger_sign_shows_the_999_script_at_once()
    {
        await using var session = await Desk();
        var page = await CallPage.Opened(session);
        await Expect(page.Locator("#whereNow")).ToBeFocusedAsync();
        var keyboard = new KeyboardAlone(page);
        await keyboard.Press("Tab", "y", "y", "y");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ring 999 now");
        await Expect(page.Locator("#stroke")).ToBeFocusedAsync();
        await page.Locator("#bleeding").FocusAsync();
        await keyboard.Press("n");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task from_the_first_key_to_the_saved_referral_nothing_but_keys_is_needed()
    {
        await using var session = await Desk();
        var page = await CallPage.Opened(session);
        var keyboard = new KeyboardAlone(page);
        await keyboard.Answer("Kitchen floor");
        await keyboard.Choose("y", "y", "n", "n", "n", "y");
        await Expect(page.Locator("#callerName")).ToBeFocusedAsync();
        await keyboard.Answer("Bo Reed", "01632 960771", "Care home", "Fir Lodge", "", "999 000 4951", "Keyson", "Ada", "16 8 1938");
        await keyboard.Until("need");
        await keyboard.Answer("Fall");
        await Expect(page.Locator("[data-needs]:visible")).ToHaveCountAsync(3);
        await keyboard.Choose("n", "n", "n");
        await keyboard.Answer("Fell this morning, cannot get up", "ZZ1 1AA", "Room 4, Fir Lodge");
        await keyboard.Choose("Control+Enter");
        await page.WaitForURLAsync("**/referrals/UCR-*");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("The referral is saved");
        (await page.Locator(".ucr-banner").InnerTextAsync()).ShouldContain("KEYSON, Ada");
        keyboard.Tell();
        keyboard.ByTheModel.ShouldBeLessThan(AMinute * 1.5, "somebody new is typed while the caller tells of them");
    }

    [Fact]
    public async Task a_whole_urgent_referral_about_somebody_we_hold_takes_less_than_a_minute_by_the_keystroke_level_model()
    {
        await using var session = await Desk();
        using (var held = await PageUser.SignIn(app, CallPage.CallTaker))
        {
            await held.Does("/referrals/new", ("family", "Knownson"), ("given", "Ada"), ("bornOn", "16 8 1938"), ("nhsNumber", "9990005036"), ("address", "1 Row"), ("postcode", "ZZ1 1AA"), ("source", "Gp"));
        }

        var page = await CallPage.Opened(session);
        var keyboard = new KeyboardAlone(page);
        await keyboard.Answer("Kitchen floor");
        await keyboard.Choose("y", "y", "n", "n", "n", "y");
        await keyboard.Answer("Bo Reed", "01632960774", "Self", "", "", "9990005036");
        await Expect(page.Locator("[data-found] input[type=radio]").First).ToBeVisibleAsync();
        await keyboard.Until("patient");
        await keyboard.Choose("Space");
        await keyboard.Until("need");
        await keyboard.Answer("Fall");
        await Expect(page.Locator("[data-needs]:visible")).ToHaveCountAsync(3);
        await keyboard.Choose("n", "n", "n");
        await keyboard.Answer("Fell this morning, cannot get up");
        await keyboard.Choose("Control+Enter");
        await page.WaitForURLAsync("**/referrals/UCR-*");
        (await page.Locator(".ucr-banner").InnerTextAsync()).ShouldContain("KNOWNSON, Ada");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("The referral is saved");
        keyboard.Tell();
        keyboard.ByTheModel.ShouldBeLessThan(AMinute);
    }

    private async Task<IBrowserContext> Desk() => await browser.DesktopAsync((await app.Started()).Address);
}
