using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Pages.Visits.Phone;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Journeys;

/// <summary>One referral along the whole path in a real browser: a triage clinician at a desk, a clinician on a phone.</summary>
public sealed class PathInTheBrowserSpecs(PhoneService own, BrowserForSpecs browser) : IClassFixture<PhoneService>
{
    // Where nobody else's call to 999 covers the board.
    private readonly UcrApp app = own.App;

    private const string Goes = "fiona.lamb";
    private readonly List<string> faults = [];

    [Fact]
    public async Task a_referral_goes_from_the_live_board_to_the_phone_and_off_the_board()
    {
        await app.Started();
        await using var deskSession = await browser.DesktopAsync(app.Address);
        await using var phoneSession = await browser.PhoneAsync(app.Address);
        var desk = await SignedIn(deskSession, ApiUser.Triage, "/board");
        await Expect(desk.Locator("[data-live]")).ToHaveAttributeAsync("data-state", "live");

        using var one = await OneReferral.Received(app, Goes, "BROWSER");
        await OneReferral.OnShift(one.Triage, Goes);
        var row = desk.Locator($"#{one.Reference}");
        await Expect(row).ToHaveAttributeAsync("data-stage", "triage");
        await desk.ShouldBeSound(new Uri(desk.Url).AbsolutePath);

        await row.GetByRole(AriaRole.Link, new() { Name = "Triage" }).ClickAsync();
        await Triage(desk);
        await desk.GotoAsync("/board");
        await Expect(row).ToHaveAttributeAsync("data-stage", "allocate");
        await row.GetByRole(AriaRole.Link, new() { Name = "Allocate" }).ClickAsync();
        await Allocate(desk);
        await desk.GotoAsync("/board");
        await Expect(row).ToHaveAttributeAsync("data-stage", "allocated");

        var phone = await SignedIn(phoneSession, Goes, "/visits");
        await Expect(phone.GetByText("BROWSER")).ToBeVisibleAsync();
        await phone.ShouldBeSound(new Uri(phone.Url).AbsolutePath);
        foreach (var step in (string[])["Accept", "Set off", "At the door"])
        {
            await phone.GetByRole(AriaRole.Button, new() { Name = step }).First.ClickAsync();
        }

        await phone.GetByRole(AriaRole.Checkbox, new() { Name = "Identity confirmed" }).CheckAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "With the patient" }).ClickAsync();
        await Expect(row).ToHaveAttributeAsync("data-stage", "patient");
        (await row.InnerTextAsync()).ShouldContain("Seen in");
        // A visit is not over in the moment in which it began, and a phone knows the service's time only as well as the last answer's way was short.
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        await Outcome(phone);
        // A phone waits for a slow service only for a moment before it shows what it keeps: the desk knows when the outcome is there.
        try
        {
            await Expect(row).Not.ToHaveAttributeAsync("data-stage", "patient");
        }
        catch (PlaywrightException late)
        {
            throw new InvalidOperationException($"The phone shows: {await phone.Locator("body").InnerTextAsync()}", late);
        }

        await Close(desk, one.Reference);
        await desk.GotoAsync("/board");
        await Expect(row).ToHaveCountAsync(0);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_managers_figure_is_readable_and_opens_its_referrals()
    {
        await app.Started();
        await using var session = await browser.DesktopAsync(app.Address);
        var page = await SignedIn(session, ApiUser.Manager, "/reports/two-hour");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Seen within 2 hours");
        await page.ShouldBeSound(new Uri(page.Url).AbsolutePath);
        faults.ShouldBeEmpty();
    }

    private async Task<IPage> SignedIn(IBrowserContext session, string person, string address)
    {
        var page = await session.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                faults.Add($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(app.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                faults.Add($"another origin: {request.Url}");
            }
        };
        await page.GotoAsync(address);
        await page.ClickAsync($"button[value='{person}']");
        await page.WaitForURLAsync($"**{address}");
        return page;
    }

    private static async Task Triage(IPage desk)
    {
        await desk.CheckAsync("input[name=decision][value=accept]");
        await desk.Locator("input[name=standard]").First.CheckAsync();
        await desk.Locator("input[name=urgency]").First.CheckAsync();
        await desk.SelectOptionAsync("select[name=need]", new SelectOptionValue { Value = "falls" });
        await desk.CheckAsync("input[name=people][value='1']");
        await desk.FillAsync("input[name=minutes]", "45");
        await desk.FillAsync("textarea[name=rationale]", "Cannot stand; alone");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await Expect(desk.Locator("[data-dialog]")).ToBeHiddenAsync(new() { Timeout = 20_000 });
    }

    private static async Task Allocate(IPage desk)
    {
        var take = desk.Locator($"button[name=clinician][value='{Goes}']");
        var key = (await take.GetAttributeAsync("data-key"))!;
        await desk.GetByText("Say why (optional)").ClickAsync();
        await desk.FillAsync("textarea[name=reason]", "Knows the family since 1");
        await desk.Locator("#dialog-title").ClickAsync();
        // Only the first nine have a key: on a service with many on shift this one may stand further down.
        await (key.Length == 1 ? desk.Keyboard.PressAsync(key) : take.ClickAsync());
        await Expect(desk.Locator("[data-dialog]")).ToBeHiddenAsync(new() { Timeout = 20_000 });
    }

    private static async Task Outcome(IPage phone)
    {
        await phone.GetByRole(AriaRole.Button, new() { Name = "Record outcome" }).ClickAsync();
        await phone.Locator("input[name=outcome]").First.CheckAsync();
        await phone.FillAsync("textarea[name=note]", "Lifted; observations normal");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Save the outcome" }).ClickAsync();
    }

    private static async Task Close(IPage desk, string reference)
    {
        await desk.GotoAsync($"/referrals/{reference}/close");
        await desk.Locator("input[name=closureReason]").First.CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "Close the referral" }).ClickAsync();
        await desk.WaitForLoadStateAsync();
    }
}
