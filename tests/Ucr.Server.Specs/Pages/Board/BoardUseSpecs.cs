using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>Sound, shortcuts, and the board with scripting off: B12 to B14.</summary>
[Collection(BoardCollection.Name)]
public sealed class BoardUseSpecs(BoardService service, BrowserForSpecs browser)
{
    // Counts what is sounded and how long it lasts, and keeps what a notification says: the page itself is behind another window.
    private const string Listen = """
        const data = () => document.documentElement.dataset;
        document.addEventListener('ucr:sound', () => { data().sounded = String(Number(data().sounded ?? 0) + 1); });
        const { start, stop } = OscillatorNode.prototype;
        let from = Infinity;
        OscillatorNode.prototype.start = function (at) { from = Math.min(from, at ?? 0); return start.call(this, at); };
        OscillatorNode.prototype.stop = function (at) { data().lasted = String(Math.max(Number(data().lasted ?? 0), at - from)); return stop.call(this, at); };
        globalThis.Notification = class { static permission = 'granted'; static async requestPermission() { return 'granted'; } constructor(title, more) { data().notified = JSON.stringify({ title, ...more }); } };
        Object.defineProperty(document, 'hidden', { get: () => data().behind === 'yes' });
        """;

    [Fact]
    public async Task B12_sound_and_notification_are_off_at_first_under_a_second_remembered_for_this_computer_and_name_no_patient()
    {
        await using var desk = await AtDesk.Of(service, browser, new() { Script = Listen });
        var (sounded, notified) = (desk.Page.Locator("html[data-sounded]"), desk.Page.Locator("html[data-notified]"));
        await desk.Page.EvaluateAsync("() => { document.documentElement.dataset.behind = 'yes'; }");
        using var first = await OneReferral.Received(service.App, "grace.adeyemi", "Silentwater");
        await Expect(desk.Row(first.Reference)).ToBeVisibleAsync();
        await Expect(sounded).ToHaveCountAsync(0);
        await Expect(notified).ToHaveCountAsync(0);
        await desk.Page.Locator("summary", new() { HasText = "More" }).ClickAsync();
        await desk.Page.GetByLabel("Sound for new referrals").CheckAsync();
        await desk.Page.GetByLabel("Desktop notification").CheckAsync();
        await Expect(sounded).ToHaveCountAsync(1);
        double.Parse((await sounded.GetAttributeAsync("data-lasted"))!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(1);
        await desk.Page.ReloadAsync();
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "live");
        await Expect(desk.Page.Locator("input[data-alert=sound]")).ToBeCheckedAsync();
        await Expect(desk.Page.Locator("input[data-alert=notify]")).ToBeCheckedAsync();
        await desk.Page.EvaluateAsync("() => { document.documentElement.dataset.behind = 'yes'; }");
        using var second = await OneReferral.Received(service.App, "grace.adeyemi", "Soundingbrook");
        await Expect(desk.Row(second.Reference)).ToBeVisibleAsync();
        await Expect(sounded).ToHaveCountAsync(1);
        var said = (await notified.GetAttributeAsync("data-notified"))!;
        said.ShouldContain("New referral");
        said.ShouldNotContain("Soundingbrook", Case.Insensitive);
        said.ShouldNotContain("Person", Case.Insensitive);
        said.ShouldNotContain(second.Reference);
        await using var elsewhere = await AtDesk.Of(service, browser);
        await Expect(elsewhere.Page.Locator("input[data-alert=sound]")).Not.ToBeCheckedAsync();
        await Expect(elsewhere.Row(second.Reference)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task B13_shortcuts_are_off_until_the_dialog_that_lists_them_turns_them_on_and_none_fires_while_typing()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "grace.adeyemi", "Keystone");
        using var other = await OneReferral.Received(service.App, "grace.adeyemi", "Pianist");
        await using var desk = await AtDesk.Of(service, browser, new("daniel.okoro"));
        var (find, keys) = (desk.Page.Locator("#find"), desk.Page.Keyboard);
        foreach (var key in (string[])["/", "j", "k", "a", "p"])
        {
            await keys.PressAsync(key);
        }

        await Expect(desk.Page.Locator("body")).ToBeFocusedAsync();
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "live");
        await Expect(desk.Dialog).ToHaveCountAsync(0);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        (await desk.Page.Locator("[data-keys-dialog] kbd").AllInnerTextsAsync()).ShouldBe(["/", "j", "k", "Enter", "a", "p", "Esc"]);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Turn shortcuts on" }).ClickAsync();
        await keys.PressAsync("/");
        await Expect(find).ToBeFocusedAsync();
        await keys.TypeAsync("jkap/");
        await Expect(find).ToHaveValueAsync("jkap/");
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "live");
        await keys.PressAsync("Escape");
        await Expect(find).ToHaveValueAsync("");
        await keys.PressAsync("j");
        var name = desk.Page.Locator("tr[data-v] .ucr-row__name:focus");
        var top = await name.InnerTextAsync();
        await keys.PressAsync("j");
        (await name.InnerTextAsync()).ShouldNotBe(top);
        await keys.PressAsync("k");
        (await name.InnerTextAsync()).ShouldBe(top);
        await desk.Action(other.Reference, "Triage").FocusAsync();
        await keys.PressAsync("a");
        await Expect(desk.Dialog.Locator(".ucr-banner")).ToContainTextAsync("PIANIST");
        await keys.PressAsync("Escape");
        await Expect(desk.Dialog).ToHaveCountAsync(0);
        await keys.PressAsync("p");
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "paused");
        await keys.PressAsync("p");
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "live");
        await desk.Row(one.Reference).Locator(".ucr-row__name").FocusAsync();
        await keys.PressAsync("Enter");
        await desk.Page.WaitForURLAsync($"**/referrals/{one.Reference}");
        await desk.Page.GotoAsync("/me");
        await Expect(desk.Page.GetByLabel("Shortcuts of one key on the board")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task B13_all_of_it_works_by_tab_alone()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "grace.adeyemi", "Tabbingham");
        await using var desk = await AtDesk.Of(service, browser, new(ApiUser.Triage, $"/board?find={one.Reference}"));
        await Tab(desk, "Pause updates");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "paused");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Tab(desk, "find");
        await Tab(desk, "TABBINGHAM");
        await Tab(desk, "Triage");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Dialog).ToHaveCountAsync(1);
        await Tab(desk, "Close");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Dialog).ToHaveCountAsync(0);
        await Expect(desk.Action(one.Reference, "Triage")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task B14_without_script_list_filters_tiles_triage_and_allocate_work_and_the_page_loads_itself_again_each_minute()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "grace.adeyemi", "Noscripton");
        using var other = await OneReferral.Received(service.App, "grace.adeyemi", "Elsewhereson");
        await OneReferral.OnShift(one.Triage, "grace.adeyemi");
        await using var desk = await AtDesk.Of(service, browser, new() { NoScript = true });
        await Expect(desk.Live).ToContainTextAsync("Reload the page for changes.");
        (await desk.Live.InnerTextAsync()).ShouldStartWith("As at ");
        await desk.Page.FillAsync("#find", "noscripton");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(desk.Row(one.Reference)).ToBeVisibleAsync();
        await Expect(desk.Row(other.Reference)).ToBeHiddenAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Show all", Exact = true }).ClickAsync();
        await desk.Page.Locator("[data-tile=triage]").ClickAsync();
        await Expect(desk.Row(one.Reference)).ToBeVisibleAsync();

        await desk.Action(one.Reference, "Triage").ClickAsync();
        await desk.Page.CheckAsync("input[name=decision][value=accept]");
        await desk.Page.Locator("input[name=standard]").First.CheckAsync();
        await desk.Page.Locator("input[name=urgency]").First.CheckAsync();
        await desk.Page.CheckAsync("input[name=people][value='1']");
        await desk.Page.FillAsync("textarea[name=rationale]", "Cannot stand; alone");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await Expect(desk.Page.GetByText("The decision is saved")).ToBeVisibleAsync();
        await desk.Page.GotoAsync("/board?stage=allocate");
        await Expect(desk.Row(other.Reference)).ToBeHiddenAsync();
        await desk.Action(one.Reference, "Allocate").ClickAsync();
        await desk.Page.Locator("button[name=clinician][value='grace.adeyemi']").ClickAsync();
        await Expect(desk.Page.GetByText("The visit is allocated")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(desk.Page.GetByText("The allocation is undone")).ToBeVisibleAsync();

        // A minute is made a second on its way to the browser, which then asks again by itself.
        await desk.Page.RouteAsync("**/board", async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            html.ShouldContain("<meta http-equiv=\"refresh\" content=\"60\"");
            await route.FulfillAsync(new() { Response = answer, Body = html.Replace("content=\"60\"", "content=\"1\"", StringComparison.Ordinal) });
        });
        await desk.Page.GotoAsync("/board");
        using var later = await OneReferral.Received(service.App, "grace.adeyemi", "Reloadson");
        await Expect(desk.Row(later.Reference)).ToBeVisibleAsync();
        await desk.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
    }

    private static async Task Tab(AtDesk desk, string until)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            await desk.Page.Keyboard.PressAsync("Tab");
            if ((await desk.Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.innerText")).StartsWith(until, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not lead to {until}.");
    }
}
