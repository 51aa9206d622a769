using Bunit;
using Microsoft.Playwright;
using NodaTime;
using Shouldly;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Specs.Pages.Board;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Layout;

/// <summary>X3: an error page says what happened, whether anything was saved, a reference and a phone number.</summary>
[Collection(BoardCollection.Name)]
public sealed class ErrorPageSpecs(BoardService service, BrowserForSpecs browser)
{
    private static readonly PageFrame Frame = new(null, Instant.FromUtc(2026, 11, 23, 14, 5), null, Demonstration: true);

    [Fact]
    public async Task X3_what_cannot_be_opened_says_so_in_the_browser_at_every_size_and_in_print()
    {
        await using var desk = await AtDesk.Of(service, browser, new(ApiUser.Triage, "/about"));
        var whole = new WholePage(desk.Page, service.App.Address);
        foreach (var (path, status, happened) in (ValueTuple<string, int, string>[])
        [
            ("/no-such-page", 404, "There is no such page, or it is not one that you can open."),
            ("/referrals/UCR-999999", 404, "There is no such page, or it is not one that you can open."),
            ("/settings/change", 403, "Your role does not allow what you asked for."),
        ])
        {
            var answer = (await desk.Page.GotoAsync(path))!;
            answer.Status.ShouldBe(status, path);
            whole.Forget();
            await Says(desk.Page, happened, "Nothing was changed.");
            (await whole.Faults(desk.Page, answer, path)).ShouldBeEmpty();
            (await desk.Page.FaultsAtEverySize($"{path} (error)", atDesk: path is "/no-such-page")).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task X3_a_form_that_cannot_be_taken_says_that_nothing_was_changed_and_what_to_do()
    {
        await using var desk = await AtDesk.Of(service, browser, new(ApiUser.Triage, "/me"));
        await desk.Page.EvaluateAsync("() => { document.querySelector(\"main input[name='form-token']\").value = 'another'; }");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save my settings" }).ClickAsync();
        await Says(desk.Page, "It was shown a while ago, or before you signed in again, and can no longer be taken.", "Nothing was changed.");
        await Expect(desk.Page.GetByText("Go back, load the page again, and send it once more.")).ToBeVisibleAsync();
    }

    [Fact]
    public void X3_a_fault_and_a_database_that_does_not_answer_never_leave_open_whether_anything_was_saved()
    {
        foreach (var (model, happened, saved) in (ValueTuple<ErrorPageModel, string, string>[])
        [
            (ErrorPageModel.Fault(Frame, "0HN1:2"), "The service could not finish what you asked.", "We cannot be sure that it was saved. Look at the referral's story before you do it again."),
            (ErrorPageModel.Busy(Frame, "0HN1:2"), "its database did not answer in time", "What you sent was not saved, unless the page before said that it was."),
        ])
        {
            using var context = new BunitContext();
            var page = context.Render<ErrorPage>(parameters => parameters.Add(shown => shown.Model, model)).Find("main").TextContent;
            page.ShouldContain(happened);
            page.ShouldContain(saved);
            page.ShouldContain("0HN1:2");
            page.ShouldContain("01632 960100");
            page.ShouldContain("If a patient is at risk, do not wait for this page: ring the desk, or 999.");
        }
    }

    private static async Task Says(IPage page, string happened, string saved)
    {
        await Expect(page.GetByText(happened)).ToBeVisibleAsync();
        await Expect(page.GetByText(saved)).ToBeVisibleAsync();
        await Expect(page.Locator("main dt", new() { HasText = "Reference" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "01632 960100" })).ToHaveAttributeAsync("href", "tel:01632960100");
    }
}
