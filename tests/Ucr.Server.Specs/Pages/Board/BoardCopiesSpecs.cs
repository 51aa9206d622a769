using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Security.Access;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Board;

/// <summary>The board on paper, as a file and on a wall: B16 and B17.</summary>
[Collection(BoardCollection.Name)]
public sealed class BoardCopiesSpecs(BoardService service, BrowserForSpecs browser)
{
    [Fact]
    public async Task B16_what_is_shown_is_a_file_and_a_print_with_an_access_record()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "mei.tanaka", "=Formulason");
        using var other = await OneReferral.Received(service.App, "mei.tanaka", "Leftout");
        using var desk = await PageUser.SignIn(service.App, ApiUser.Triage);
        var (status, csv) = await desk.Get("/board.csv?find=formulason");
        status.ShouldBe(200);
        csv.ShouldContain(one.Reference);
        csv.ShouldContain(",'=Formulason,");
        csv.ShouldNotContain(other.Reference);
        csv.ShouldContain("reference,stage,clock,due,");
        var print = await desk.Reads("/board/print");
        print.ShouldContain("Board as at");
        print.ShouldContain("printed by Amira Khan");
        print.ShouldContain("Demonstration with made-up people and places");
        (await Recorded("csv?find=formulason")).ShouldBeGreaterThan(0);
        (await Recorded("print")).ShouldBeGreaterThan(0);
        using var system = await PageUser.SignIn(service.App, "nina.vale");
        (await system.Get("/board.csv")).Html.ShouldNotContain(one.Reference);
    }

    [Fact]
    public async Task B16_paper_has_headings_on_each_page_states_in_words_the_time_and_no_buttons()
    {
        using var one = await (await OneReferral.Received(await service.App.Started(), "mei.tanaka", "PAPER")).Accepted();
        await using var desk = await AtDesk.Of(service, browser);
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(desk.Row(one.Reference).GetByText("To allocate")).ToBeVisibleAsync();
        await Expect(desk.Row(one.Reference).GetByRole(AriaRole.Link, new() { Name = "Allocate" })).ToBeHiddenAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "New referral" })).ToHaveCountAsync(0);
        await Expect(desk.Page.GetByText("As at").Last).ToBeVisibleAsync();
        (await desk.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.ucr-board thead')).display")).ShouldBe("table-header-group");
    }

    [Fact]
    public async Task B17_the_wall_names_nobody_and_has_nothing_to_press()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "mei.tanaka", "Wallington");
        await using var wall = await AtDesk.Of(service, browser, new(ApiUser.Dispatcher, "/board/wall") { Clock = TimeSpan.Zero });
        await Expect(wall.Page.GetByText(one.Reference)).ToBeVisibleAsync();
        var text = await wall.Page.ContentAsync();
        text.ShouldNotContain("Wallington", Case.Insensitive);
        (await wall.Page.Locator("main button, main a.ucr-action, main form").CountAsync()).ShouldBe(0);
        await wall.Page.ShouldBeSound("/board/wall");
        using var next = await OneReferral.Received(service.App, "mei.tanaka", "Wallsend");
        await wall.Pass(5);
        await Expect(wall.Page.GetByText(next.Reference)).ToBeVisibleAsync();
        wall.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task B5_the_copy_for_a_downtime_keeps_what_came_last()
    {
        using var one = await OneReferral.Received(await service.App.Started(), "mei.tanaka", "DOWNTIME");
        await using var paper = await AtDesk.Of(service, browser, new(ApiUser.Dispatcher, "/board/print") { Clock = TimeSpan.Zero });
        await Expect(paper.Page.GetByText("DOWNTIME")).ToBeVisibleAsync();
        await paper.Page.ShouldBeSound("/board/print");
        await paper.Session.SetOfflineAsync(true);
        await paper.Pass(61);
        await Expect(paper.Page.GetByText("The service has not answered since")).ToBeVisibleAsync();
        await Expect(paper.Page.GetByText("DOWNTIME")).ToBeVisibleAsync();
    }

    private async Task<int> Recorded(string scope)
    {
        await using var session = service.App.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        return await session.Query<AccessRecord>().CountAsync(record => record.Scope == scope, TestContext.Current.CancellationToken);
    }
}
