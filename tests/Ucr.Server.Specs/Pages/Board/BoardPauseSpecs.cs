using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>Somebody holds the board still while they read it.</summary>
[Collection(BoardCollection.Name)]
public sealed class BoardPauseSpecs(BoardService service, BrowserForSpecs browser)
{
    [Fact]
    public async Task B6_pause_holds_changes_and_counts_them_and_go_on_applies_them()
    {
        await using var desk = await AtDesk.Of(service, browser);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Pause updates" }).ClickAsync();
        await Expect(desk.Live).ToContainTextAsync("Paused at");
        using var one = await OneReferral.Received(service.App, "ben.hollis", "Pauseson");
        var goOn = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" });
        await Expect(goOn).ToContainTextAsync("waiting)");
        await Expect(desk.Row(one.Reference)).ToHaveCountAsync(0);
        await goOn.ClickAsync();
        await Expect(desk.Row(one.Reference)).ToBeVisibleAsync();
        await Expect(desk.Live).ToHaveAttributeAsync("data-state", "live");
    }

    [Fact]
    public async Task a_row_that_changes_under_a_pressed_pointer_waits_for_the_release_so_that_the_click_is_not_lost()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "grace.adeyemi", "Pressedson");
        await using var pressing = await AtDesk.Of(service, browser);
        await using var watching = await AtDesk.Of(service, browser, new("jo.marsh"));
        await pressing.Settled(one.Reference);
        await pressing.Action(one.Reference, "Triage").HoverAsync();
        await pressing.Page.Mouse.DownAsync();
        var before = (await pressing.Row(one.Reference).GetAttributeAsync("data-v"))!;
        await one.Accepted();
        await Expect(watching.Row(one.Reference)).ToHaveAttributeAsync("data-stage", "allocate");
        await Expect(pressing.Row(one.Reference)).ToHaveAttributeAsync("data-v", before);
        await pressing.Page.Mouse.UpAsync();
        await Expect(pressing.Dialog.Locator("#dialog-title")).ToContainTextAsync("Triage");
        await Expect(pressing.Row(one.Reference)).ToHaveAttributeAsync("data-stage", "allocate");
        pressing.Faults.ShouldBeEmpty();
    }
}
