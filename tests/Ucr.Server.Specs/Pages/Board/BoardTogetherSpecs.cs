using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>Two people on one referral: B9 of the acceptance; and two people of one name.</summary>
[Collection(BoardCollection.Name)]
public sealed class BoardTogetherSpecs(BoardService service, BrowserForSpecs browser)
{
    [Fact]
    public async Task B9_who_else_looks_is_said_within_two_seconds_and_gone_as_soon_as_they_leave()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "ruta.kalnina", "Lookedat");
        await using var amira = await AtDesk.Of(service, browser);
        await using var jo = await AtDesk.Of(service, browser, new("jo.marsh"));
        await jo.Page.GotoAsync($"/referrals/{one.Reference}");
        await Expect(amira.Row(one.Reference).GetByText("Jo Marsh is looking")).ToBeVisibleAsync(new() { Timeout = 2_000 });
        await amira.Page.ShouldBeSound("/board with somebody looking");
        await amira.Action(one.Reference, "Triage").ClickAsync();
        await Expect(jo.Page.GetByText("Amira Khan is looking at this too")).ToBeVisibleAsync(new() { Timeout = 4_000 });
        await amira.Page.Keyboard.PressAsync("Escape");
        await Expect(jo.Page.GetByText("Amira Khan is looking at this too")).ToBeHiddenAsync(new() { Timeout = 4_000 });
        await jo.Page.GotoAsync("/me");
        await Expect(amira.Row(one.Reference).GetByText("Jo Marsh is looking")).ToBeHiddenAsync(new() { Timeout = 4_000 });
        amira.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task B9_the_second_to_save_a_decision_is_told_what_the_first_did_and_nothing_is_overwritten()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "ruta.kalnina", "SECOND");
        using var late = await PageUser.SignIn(service.App, "daniel.okoro");
        var form = Browser.Hidden((await late.Get($"/referrals/{one.Reference}/triage")).Html);
        await one.Accepted();
        var (status, _, html) = await late.Sends(
            $"/referrals/{one.Reference}/triage", form, ("decision", "accept"), ("standard", "05"), ("urgency", "3"), ("need", "falls"), ("people", "1"), ("minutes", "30"), ("rationale", "Mine"));
        var words = PageUser.Words(html);
        status.ShouldBe(412, words);
        words.ShouldContain("This changed while you were looking. Amira Khan at");
        words.ShouldContain("To keep theirs, leave this page. To save yours as well, look again and press the button once more.");
        html.ShouldContain("Mine");
        (await one.State())["clock"]!["standard"]!.GetValue<string>().ShouldBe("TwoHour");
    }

    [Fact]
    public async Task B9_the_second_to_allocate_is_told_who_was_sent_with_both_choices_and_takes_nobodys_visit_without_knowing_it()
    {
        using var one = await (await OneReferral.Received(await service.App.Started(), "ruta.kalnina", "Takenover")).Accepted();
        await OneReferral.OnShift(one.Triage, "owen.price");
        await OneReferral.OnShift(one.Triage, "ruta.kalnina");
        using var late = await PageUser.SignIn(service.App, ApiUser.Dispatcher);
        var (page, early) = ($"/referrals/{one.Reference}/allocate", Browser.Hidden((await late.Get($"/referrals/{one.Reference}/allocate")).Html).ToList());
        await one.Allocated("ruta.kalnina");

        // A moment later hers is kept, or taken back first.
        var (status, _, html) = await late.Sends(page, early, ("clinician", "owen.price"));
        status.ShouldBe(412);
        PageUser.Words(html).ShouldContain("Ruta Kalnina was allocated while you were looking. Nothing of yours is saved. To keep Ruta Kalnina, leave this page. To send Owen Price instead, take that allocation back first, and allocate again.");
        html.ShouldContain($"action=\"/referrals/{one.Reference}/undo-allocation\"");
        (await Goes(one)).ShouldBe("ruta.kalnina");

        // Once she should have accepted, somebody else may go instead: by whoever was told of her.
        service.App.Time.Advance(TimeSpan.FromMinutes(6));
        (status, _, html) = await late.Sends(page, early, ("clinician", "owen.price"));
        status.ShouldBe(412);
        PageUser.Words(html).ShouldContain("Ruta Kalnina was allocated while you were looking. Nothing of yours is saved. To keep Ruta Kalnina, leave this page. To send Owen Price instead, press Allocate again.");
        (await Goes(one)).ShouldBe("ruta.kalnina");
        (status, _, _) = await late.Sends(page, Browser.Hidden(html).ToList(), ("clinician", "owen.price"));
        status.ShouldBe(303);
        (await Goes(one)).ShouldBe("owen.price");
    }

    [Fact]
    public async Task ruling_13_a_row_shows_the_mark_of_a_similar_name_when_the_namesake_comes_and_loses_it_when_they_go()
    {
        using var older = await OneReferral.Received(await service.App.Started(), "ruta.kalnina", "Sutcliffe");
        await using var desk = await AtDesk.Of(service, browser);
        await Expect(desk.Row(older.Reference)).Not.ToContainTextAsync("Similar name");
        using var newcomer = await OneReferral.Received(service.App, "ruta.kalnina", "Sutcliff");
        await Expect(desk.Row(newcomer.Reference)).ToContainTextAsync("Similar name: SUTCLIFFE");
        await Expect(desk.Row(older.Reference)).ToContainTextAsync("Similar name: SUTCLIFF,");
        await newcomer.Triage.Does($"/api/referrals/{newcomer.Id}/void", new { why = "A test" });
        await Expect(desk.Row(newcomer.Reference)).ToHaveCountAsync(0);
        await Expect(desk.Row(older.Reference)).Not.ToContainTextAsync("Similar name");
    }

    private async Task<string> Goes(OneReferral one)
    {
        using var after = await ApiUser.SignIn(service.App, ApiUser.Triage);
        return (await after.Get($"/api/visits/{one.Visit}"))["crew"]![0]!["clinician"]!.GetValue<string>();
    }
}
