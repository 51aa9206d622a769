using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>Who goes, over the board: B10 and B11.</summary>
[Collection(BoardCollection.Name)]
public sealed class BoardAllocateSpecs(BoardService service, BrowserForSpecs browser)
{
    [Fact]
    public async Task B10_allocate_ranks_with_chance_and_reasons_beside_a_map_of_the_same_numbers_and_who_has_not_accepted_becomes_somebody_to_chase()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "sadia.begum", "Rankedson");
        await one.Triage.Does($"/api/referrals/{one.Id}/accept", new
        {
            standard = "TwoHour",
            urgency = "High",
            need = "falls",
            rationale = "Cannot stand; alone",
            needs = new { capabilities = new[] { "lifting" }, people = 1, expectedMinutes = 45 },
        });
        await OneReferral.OnShift(one.Dispatcher, "sadia.begum", "lifting");
        await OneReferral.OnShift(one.Dispatcher, "kofi.mensah", "lifting");
        await OneReferral.OnShift(one.Dispatcher, "fiona.lamb", "catheter");
        await using var desk = await AtDesk.Of(service, browser, new(ApiUser.Dispatcher));
        await desk.Action(one.Reference, "Allocate").ClickAsync();
        var ranked = desk.Dialog.Locator("ol.ucr-candidates > li");
        await Expect(ranked.First).ToContainTextAsync("% likely in time");
        var words = await ranked.AllInnerTextsAsync();
        words.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var part in (string[])["At the door ", "% likely in time", "km away"])
        {
            words.ShouldAllBe(said => said.Contains(part, StringComparison.Ordinal));
        }

        (await ranked.Locator(".ucr-row__second:first-of-type").AllInnerTextsAsync()).ShouldAllBe(why => why.Length > 3);
        await Expect(desk.Dialog.Locator("ul.ucr-cannot > li", new() { HasText = "No lifting capability" }).First).ToBeVisibleAsync();
        await Expect(desk.Dialog.Locator("button[value='fiona.lamb']")).ToHaveCountAsync(0);
        (await desk.Dialog.Locator(".ucr-map__number").AllTextContentsAsync()).Order(StringComparer.Ordinal)
            .ShouldBe((await ranked.Locator("kbd").AllTextContentsAsync()).Order(StringComparer.Ordinal), "the map has the list's numbers");
        foreach (var (name, at) in (await ranked.Locator("strong").AllInnerTextsAsync()).Select((name, at) => (name, at)))
        {
            (await desk.Dialog.Locator(".ucr-map__drawing").GetAttributeAsync("aria-label"))!.ShouldContain($"{at + 1}: {name},");
        }

        await desk.Dialog.Locator("button[name=clinician][value='sadia.begum']").ClickAsync();
        await Expect(desk.Row(one.Reference)).ToHaveAttributeAsync("data-stage", "allocated");
        await Expect(desk.Row(one.Reference)).ToContainTextAsync("Not accepted yet");
        await Expect(desk.Row(one.Reference)).Not.ToContainTextAsync("has not accepted the visit");
        service.App.Time.Advance(TimeSpan.FromMinutes(5));
        await Expect(desk.Row(one.Reference)).ToContainTextAsync("The clinician has not accepted the visit");
        await Expect(desk.Action(one.Reference, "Chase")).ToBeVisibleAsync();
        await desk.Page.GotoAsync("/escalations");
        await Expect(desk.Page.Locator(".ucr-escalation", new() { HasText = one.Reference })).ToContainTextAsync("has not accepted the visit");
        desk.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task B11_an_allocation_is_undone_for_ten_seconds_from_a_message_that_stays_for_who_needs_longer()
    {
        using var one = await (await OneReferral.Received(await service.App.Started(), "callum.reid", "Undonesmith")).Accepted();
        await OneReferral.OnShift(one.Triage, "callum.reid");
        await using (var desk = await AtDesk.Of(service, browser, new(ApiUser.Dispatcher) { Clock = TimeSpan.Zero }))
        {
            await desk.StopTime();
            await Allocate(desk, one);
            await desk.Pass(9.5);
            await Undo(desk, one);
            await Allocate(desk, one);
            await desk.Pass(9.5);
            await Expect(desk.Message).ToBeVisibleAsync();
            await desk.Pass(2);
            await Expect(desk.Message).ToBeHiddenAsync();
        }

        using (var late = await PageUser.SignIn(service.App, ApiUser.Dispatcher))
        {
            var story = await late.Reads($"/referrals/{one.Reference}");
            story.ShouldContain("The allocation to Callum Reid was undone");
            story.ShouldContain("Lewis Grant");
            (await one.VisitState())["notThese"]!.AsArray().ShouldBeEmpty();
            await late.Does("/me", ("own", "messagesStay"), ("colours", "light"));
        }

        using var other = await (await OneReferral.Received(service.App, "callum.reid", "Stayswell")).Accepted();
        await using var patient = await AtDesk.Of(service, browser, new(ApiUser.Dispatcher) { Clock = TimeSpan.Zero });
        await patient.StopTime();
        await Allocate(patient, other);
        await patient.Pass(300);

        // To the page five minutes of silence are a lost connection: it takes time to connect again.
        await patient.LetTimeRun();
        await Undo(patient, other);
        await patient.StopTime();
        await patient.Pass(300);
        await patient.Message.GetByRole(AriaRole.Button, new() { Name = "Close this message" }).ClickAsync();
        await Expect(patient.Message).ToBeHiddenAsync();
    }

    private static async Task Allocate(AtDesk desk, OneReferral one)
    {
        await desk.Action(one.Reference, "Allocate").ClickAsync();
        await desk.Dialog.Locator("button[name=clinician][value='callum.reid']").ClickAsync();
        await Expect(desk.Message).ToContainTextAsync("The visit is allocated");
        await Expect(desk.Row(one.Reference)).ToHaveAttributeAsync("data-stage", "allocated");

        // The pointer away from the message: it waits while it is read.
        await desk.Page.Mouse.MoveAsync(1, 1);
    }

    private static async Task Undo(AtDesk desk, OneReferral one)
    {
        await desk.Message.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(desk.Message).ToContainTextAsync("The allocation is undone");
        await Expect(desk.Row(one.Reference)).ToHaveAttributeAsync("data-stage", "allocate");
        await desk.Page.Mouse.MoveAsync(1, 1);
    }
}
