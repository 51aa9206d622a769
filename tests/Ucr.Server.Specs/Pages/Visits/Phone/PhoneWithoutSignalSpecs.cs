using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Visits.Phone;

/// <summary>A phone in a kitchen without signal, in a real browser against the real service.</summary>
public sealed class PhoneWithoutSignalSpecs(PhoneService service, BrowserForSpecs browser) : IClassFixture<PhoneService>
{
    [Fact]
    public async Task P5_a_whole_visit_is_recorded_without_signal_and_arrives_once_in_order_when_it_is_back()
    {
        await using var phone = await PhoneInHand.Of(service, browser, "priya.nair", "KITCHEN");
        var page = phone.Page;
        await phone.Session.SetOfflineAsync(true);
        await phone.Step("Accept");
        await Expect(phone.Status).ToContainTextAsync("1 update saved on this phone");
        await phone.Step("Set off");
        await phone.Step("At the door");
        await phone.WithThePatient();
        await Expect(page.GetByText("Clock stopped in time at")).ToBeVisibleAsync();
        await phone.Axe();

        await page.ReloadAsync();
        await Expect(phone.Status).ToContainTextAsync("4 updates saved on this phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record outcome" }).ClickAsync();
        await Expect(page.Locator("#outcome-hint")).ToContainTextAsync("Needed", new() { Timeout = 5000 });
        (await page.GetByText("(optional)").CountAsync()).ShouldBe(3, "P10: what the data set requires is marked, the rest is optional");
        await page.Locator("input[name=outcome]").First.CheckAsync();
        await page.FillAsync("textarea[name=note]", "Lifted; observations normal");
        await phone.Step("Save the outcome");
        await Expect(phone.Status).ToContainTextAsync("5 updates saved on this phone");
        var signalBack = service.App.Time.GetUtcNow();

        await phone.Session.SetOfflineAsync(false);
        await Expect(phone.Status).ToContainTextAsync("5 of 5 updates received", new() { Timeout = 30_000 });
        var visit = await phone.Referral.VisitState();
        visit["stage"]!.GetValue<string>().ShouldBe("Ended");
        DateTimeOffset.Parse(visit["contactStartedAt"]!.GetValue<string>(), CultureInfo.InvariantCulture).ShouldBeLessThan(signalBack);
        var referral = await phone.Referral.State();
        referral["outcome"].ShouldNotBeNull();
    }

    [Fact]
    public async Task P6_an_answer_that_was_lost_is_asked_for_again_and_has_no_second_effect()
    {
        await using var phone = await PhoneInHand.Of(service, browser, "fiona.lamb", "TWICE");
        var sent = new List<string>();
        await phone.Page.RouteAsync($"**/visits/{phone.Referral.Visit}", async route =>
        {
            if (!string.Equals(route.Request.Method, "POST", StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }

            sent.Add(route.Request.PostData!);
            var answer = await route.FetchAsync();
            await (sent.Count == 1 ? route.AbortAsync() : route.FulfillAsync(new() { Response = answer }));
        });
        await phone.Step("Accept");
        await Expect(phone.Status).ToContainTextAsync("1 of 1 updates received", new() { Timeout = 40_000 });
        sent.Count.ShouldBe(2);
        sent[0].ShouldBe(sent[1]);
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Set off" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task P7_a_visit_that_was_taken_away_keeps_what_was_written_and_offers_the_desk()
    {
        await using var phone = await PhoneInHand.Of(service, browser, "grace.adeyemi", "TAKEN");
        await phone.Session.SetOfflineAsync(true);
        await phone.Step("Accept");
        await phone.Step("Set off");
        await phone.Referral.Dispatcher.Does($"/api/visits/{phone.Referral.Visit}/withdraw", new { clinician = "grace.adeyemi", reason = "Another is nearer" });
        await phone.Session.SetOfflineAsync(false);
        await Expect(phone.Status).ToContainTextAsync("Needs you", new() { Timeout = 30_000 });
        await Expect(phone.Page.GetByText("Not taken: Accepted at")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByText("not yours any more").First).ToBeVisibleAsync();
        (await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Ring the desk, 01632 960100" }).Last.GetAttributeAsync("href")).ShouldBe("tel:01632960100");
        await phone.Axe();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "I have told the desk: remove this" }).First.ClickAsync();
        await Expect(phone.Page.GetByText("Not taken: Accepted at")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task P3_a_double_tap_takes_one_step_and_P4_what_waits_can_be_undone()
    {
        await using var phone = await PhoneInHand.Of(service, browser, "marcus.bell", "DOUBLE");
        await phone.Session.SetOfflineAsync(true);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).First.DblClickAsync();
        await Expect(phone.Status).ToContainTextAsync("1 update saved on this phone");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeVisibleAsync();
        await phone.Session.SetOfflineAsync(false);
        await Expect(phone.Status).ToHaveAttributeAsync("data-state", "up-to-date", new() { Timeout = 30_000 });
        (await phone.Referral.VisitState())["crew"]![0]!["acceptedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task P11_signing_out_names_what_was_not_sent_and_leaves_nothing_of_a_patient()
    {
        await using var phone = await PhoneInHand.Of(service, browser, "yusuf.demir", "LEAVING");
        var page = phone.Page;
        await phone.Session.SetOfflineAsync(true);
        await phone.Step("Accept");
        await Expect(phone.Status).ToContainTextAsync("1 update saved on this phone");
        await page.GetByRole(AriaRole.Link, new() { Name = "My visits" }).First.ClickAsync();
        await phone.Session.SetOfflineAsync(false);
        await page.RouteAsync("**/visits/*", route => string.Equals(route.Request.Method, "POST", StringComparison.Ordinal) ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync("/visits");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByText("1 update has not been sent")).ToBeVisibleAsync();
        await phone.Axe();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out and lose them" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/visits", StringComparison.Ordinal));

        await phone.Session.SetOfflineAsync(true);
        await page.GotoAsync("/visits");
        await Expect(page.GetByText("Nothing of your visits is kept on this phone")).ToBeVisibleAsync();
        (await page.ContentAsync()).ShouldNotContain("LEAVING");
        await phone.Axe();
    }

    [Fact]
    public async Task P12_a_phone_whose_clock_is_wrong_is_corrected_and_the_story_says_so()
    {
        const string TenMinutesFast = "{ const real = Date.now.bind(Date); const Real = Date; globalThis.Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(real() + 600000); } static now() { return real() + 600000; } }; }";
        await using var phone = await PhoneInHand.Of(service, browser, "tomos.hartwell", "CLOCK", TenMinutesFast);
        await phone.Step("Accept");
        await Expect(phone.Status).ToContainTextAsync("1 of 1 updates received", new() { Timeout = 30_000 });
        var accepted = DateTimeOffset.Parse((await phone.Referral.VisitState())["crew"]![0]!["acceptedAt"]!.GetValue<string>(), CultureInfo.InvariantCulture);
        (service.App.Time.GetUtcNow() - accepted).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(2));
        using var desk = await PageUser.SignIn(service.App, ApiUser.Triage);
        (await desk.Reads($"/referrals/{phone.Referral.Reference}")).ShouldContain("The phone's clock was 10 min fast; the time is corrected.");
    }

    [Fact]
    public async Task P2_a_new_visit_comes_by_itself_on_top()
    {
        await using var phone = await PhoneInHand.Of(service, browser, "sadia.begum", "FIRST");
        await phone.Step("Accept");
        await Expect(phone.Status).ToContainTextAsync("1 of 1 updates received");
        var list = await phone.Page.Context.NewPageAsync();
        await list.GotoAsync("/visits");
        await Expect(list.Locator("[data-phone-status]")).ToHaveAttributeAsync("data-state", "up-to-date");
        using var second = await (await Journeys.OneReferral.Received(service.App, "sadia.begum", "SECOND")).Accepted();
        await second.Allocated("sadia.begum");
        await Expect(list.Locator(".ucr-visit").First).ToContainTextAsync("SECOND");
        await Expect(list.Locator(".ucr-visit").First.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeVisibleAsync();
    }
}
