using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>B15: the board can be used by everybody, in every state.</summary>
[Collection(BoardCollection.Name)]
public sealed class BoardSoundSpecs(BoardService service, BrowserForSpecs browser)
{
    private readonly List<string> faults = [];

    [Fact]
    public async Task B15_a_checker_of_accessibility_finds_nothing_live_stale_paused_filtered_to_nothing_or_in_dialog_wide_at_320_pixels_and_in_forced_colours()
    {
        using var one = await (await OneReferral.Received(await service.App.Started(), "tomos.hartwell", "Soundwell")).Accepted();
        using var other = await OneReferral.Received(service.App, "tomos.hartwell", "Wholesome");
        await using var desk = await AtDesk.Of(service, browser, new() { Clock = TimeSpan.Zero });
        await Look(desk, "live");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Pause updates" }).ClickAsync();
        using var held = await OneReferral.Received(service.App, "tomos.hartwell", "Heldback");
        await Expect(desk.Page.Locator("[data-pause]")).ToContainTextAsync("waiting)");
        await Look(desk, "paused");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await desk.Action(other.Reference, "Triage").ClickAsync();
        await Expect(desk.Dialog).ToHaveCountAsync(1);
        await Look(desk, "in a dialog");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Locator("#find").FillAsync("nobody is called this");
        await Expect(desk.Page.GetByText("No referral matches.")).ToBeVisibleAsync();
        await Look(desk, "filtered to nothing");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Show all referrals" }).ClickAsync();
        await desk.StopTime();
        await desk.Session.SetOfflineAsync(true);
        for (var tries = 0; tries < 10 && !await desk.Stale.IsVisibleAsync(); tries++)
        {
            await desk.Pass(2);
            await desk.Page.WaitForTimeoutAsync(100);
        }

        await Expect(desk.Stale).ToBeVisibleAsync();
        await desk.Page.Clock.ResumeAsync();
        await Look(desk, "stale");
        await InForcedColours(desk, one);
        faults.ShouldBeEmpty();
    }

    private async Task Look(AtDesk desk, string state)
    {
        foreach (var (width, height) in new[] { (320, 700), (1280, 900) })
        {
            await desk.Page.SetViewportSizeAsync(width, height);
            // A link under the pointer is shown otherwise.
            await desk.Page.Mouse.MoveAsync(0, 0);
            faults.AddRange(await desk.Page.Faults($"/board {state} at {width}"));
        }
    }

    /// <summary>Where the system chooses the colours, a clock keeps its ring, and what is tinted or coloured has a line.</summary>
    private async Task InForcedColours(AtDesk desk, OneReferral one)
    {
        await desk.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        faults.AddRange(await desk.Page.Faults("/board in forced colours"));
        (await desk.Row(one.Reference).Locator(".ucr-clock__face").EvaluateAsync<string>("face => getComputedStyle(face).forcedColorAdjust")).ShouldBe("none");
        (await desk.Row(one.Reference).Locator(".ucr-clock__words").InnerTextAsync()).ShouldEndWith("left");
        (await desk.Row(one.Reference).EvaluateAsync<string>("row => { row.classList.add('ucr-row--changed'); return getComputedStyle(row).outlineStyle; }")).ShouldBe("dashed");
        (await desk.Stale.EvaluateAsync<string>("stale => getComputedStyle(stale).borderStyle")).ShouldBe("solid");
        (await desk.Page.Locator(".ucr-live__dot").EvaluateAsync<string>("dot => getComputedStyle(dot).borderStyle")).ShouldBe("solid");
    }
}
