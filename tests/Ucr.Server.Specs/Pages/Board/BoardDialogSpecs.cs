using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>B8: what is done to a referral opens over the board, and is a page as well.</summary>
[Collection(BoardCollection.Name)]
public sealed class BoardDialogSpecs(BoardService service, BrowserForSpecs browser)
{
    // A browser without a window does not always open the tab that such a click asks for.
    private const string LeftToTheBrowser = """
        link => new Promise(done => {
          addEventListener('click', click => { done(!click.defaultPrevented); click.preventDefault(); }, { once: true });
          link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
        })
        """;

    [Fact]
    public async Task B8_triage_opens_over_the_board_or_in_a_new_tab_and_escape_closes_it_and_gives_the_focus_back()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "grace.adeyemi", "Dialogson");
        await using var desk = await AtDesk.Of(service, browser);
        var link = desk.Action(one.Reference, "Triage");
        await link.ClickAsync();
        await Expect(desk.Dialog.Locator("#dialog-title")).ToContainTextAsync("Triage");
        await Expect(desk.Dialog.Locator(".ucr-banner")).ToContainTextAsync("DIALOGSON");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Dialog).ToHaveCountAsync(0);
        await Expect(link).ToBeFocusedAsync();
        (await link.EvaluateAsync<bool>(LeftToTheBrowser)).ShouldBeTrue();
        var tab = await desk.Session.NewPageAsync();
        await tab.GotoAsync((await link.GetAttributeAsync("href"))!);
        await Expect(tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Triage");
        await tab.CloseAsync();
        await Expect(desk.Dialog).ToHaveCountAsync(0);

        await link.ClickAsync();
        await Save(desk, "Save the decision");
        await Expect(desk.Dialog.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();
        await desk.Page.FillAsync("dialog textarea[name=rationale]", "Cannot stand; alone");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Dialog.GetByText("What you typed is not saved. Press Escape again to leave it.")).ToBeVisibleAsync();
        await desk.Page.CheckAsync("dialog input[name=decision][value=accept]");
        await desk.Page.Locator("dialog input[name=standard]").First.CheckAsync();
        await desk.Page.Locator("dialog input[name=urgency]").First.CheckAsync();
        await desk.Page.SelectOptionAsync("dialog select[name=need]", new SelectOptionValue { Value = "falls" });
        await desk.Page.CheckAsync("dialog input[name=people][value='1']");
        await desk.Page.FillAsync("dialog input[name=minutes]", "45");
        await Save(desk, "Save the decision");
        await Expect(desk.Message).ToContainTextAsync("The decision is saved");
        await Expect(desk.Row(one.Reference)).ToHaveAttributeAsync("data-stage", "allocate");
        new Uri(desk.Page.Url).AbsolutePath.ShouldBe("/board");
    }

    [Fact]
    public async Task B8_chase_and_close_open_over_the_board_are_saved_there_and_are_pages_without_script()
    {
        using var one = await (await (await OneReferral.Received(await service.App.Started(), "marcus.bell", "Chaseson")).Accepted()).Allocated("marcus.bell");
        await using var plain = await AtDesk.Of(service, browser, new() { NoScript = true });
        await plain.Action(one.Reference, "Chase").ClickAsync();
        await Expect(plain.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Chase who was allocated");

        await using var desk = await AtDesk.Of(service, browser);
        var chase = desk.Action(one.Reference, "Chase");
        await chase.ClickAsync();
        await Expect(desk.Dialog.Locator("#dialog-title")).ToContainTextAsync("Chase who was allocated");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(chase).ToBeFocusedAsync();
        await chase.ClickAsync();
        await desk.Page.CheckAsync("dialog input[name=clinician][value='marcus.bell']");
        await desk.Page.CheckAsync("dialog input[name=answer][value=accept]");
        await Save(desk, "Save their answer");
        await Expect(desk.Message).ToContainTextAsync("Their answer is saved");
        await Expect(chase).ToHaveCountAsync(0);

        await one.Steps("set-off", "arrive", "contact");
        await one.Clinician.Does($"/api/visits/{one.Visit}/outcome", new { result = "TreatedAtHome", note = "Lifted, observations normal" });
        var close = desk.Action(one.Reference, "Close");
        await close.ClickAsync();
        await Expect(desk.Dialog.Locator("#dialog-title")).ToContainTextAsync("Close this referral");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(close).ToBeFocusedAsync();
        await plain.Page.GotoAsync("/board");
        await plain.Action(one.Reference, "Close").ClickAsync();
        await Expect(plain.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Close this referral");
        await close.ClickAsync();
        await desk.Page.Locator("dialog input[name=closureReason]").First.CheckAsync();
        await Save(desk, "Close the referral");
        await Expect(desk.Message).ToContainTextAsync("The referral is closed");
        await Expect(desk.Row(one.Reference)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task B8_what_is_typed_in_a_dialog_outlasts_the_end_of_the_sign_in_and_is_saved_after_the_next()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "grace.adeyemi", "Outlaston");
        await using var desk = await AtDesk.Of(service, browser);
        await desk.Action(one.Reference, "Triage").ClickAsync();
        await desk.Page.CheckAsync("dialog input[name=decision][value=redirect]");
        await desk.Page.FillAsync("dialog textarea[name=rationale]", "Needs the falls clinic");
        var (asked, form) = (desk.Dialog.GetByText("You are signed out, and nothing was saved."), desk.Page.Locator("dialog textarea[name=rationale]"));

        await desk.Session.ClearCookiesAsync(new() { Name = "ucr" });
        await Save(desk, "Save the decision");
        await Expect(asked).ToBeVisibleAsync();
        await desk.Session.SetOfflineAsync(true);
        await desk.Page.RunAndWaitForResponseAsync(() => desk.Session.SetOfflineAsync(false), answer => answer.Url.EndsWith("/board/stream", StringComparison.Ordinal) && answer.Status == 401);
        await Expect(desk.Stale).ToBeVisibleAsync();
        await Expect(asked).ToBeVisibleAsync();
        await Expect(form).ToHaveValueAsync("Needs the falls clinic");

        var tab = await desk.Session.RunAndWaitForPageAsync(() => desk.Dialog.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).ClickAsync());
        await tab.ClickAsync($"button[value='{ApiUser.Triage}']");
        await tab.WaitForURLAsync("**/sign-in/again");
        await tab.CloseAsync();
        await Expect(form).ToHaveValueAsync("Needs the falls clinic");
        await Save(desk, "Save the decision");
        await Expect(asked).ToHaveCountAsync(0);
        await Expect(desk.Dialog.Locator(".nhsuk-error-summary")).ToBeFocusedAsync();
        await Expect(form).ToHaveValueAsync("Needs the falls clinic");
        await Expect(desk.Stale).ToBeHiddenAsync(new() { Timeout = 40_000 });
    }

    private static Task Save(AtDesk desk, string button) => desk.Dialog.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
