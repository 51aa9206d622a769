using System.Globalization;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Observing;
using Ucr.Server.Security.Access;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Ucr.Server.Specs.Visits;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ucr.Server.Specs.Pages.Visits.Phone;

/// <summary>What a clinician records with the patient beside the steps, on a phone, with and without signal.</summary>
public sealed partial class PhoneOnTheVisitSpecs(PhoneService service, BrowserForSpecs browser) : IClassFixture<PhoneService>
{
    [Fact]
    public async Task ruling_10_readings_taken_without_signal_show_their_score_at_once_and_arrive_later()
    {
        await using var phone = await With("priya.nair", "READINGS");
        await phone.Session.SetOfflineAsync(true);
        await Follow(phone, "Observations and NEWS2");
        var score = phone.Page.Locator("[data-score]");
        await phone.Page.FillAsync("input[name=respirations]", "26");
        await Expect(score).ToHaveTextAsync("No NEWS2 yet: 6 of 7 readings missing");
        foreach (var (field, reading) in (IEnumerable<(string, string)>)[("saturation", "92"), ("systolic", "98"), ("pulse", "118"), ("temperature", "38,4")])
        {
            await phone.Page.FillAsync($"input[name={field}]", reading);
        }

        await phone.Page.CheckAsync("input[name=onOxygen][value=no]");
        await phone.Page.CheckAsync("input[name=consciousness][value=NewConfusion]");
        await Expect(score).ToHaveTextAsync("NEWS2 13, high: think of 999 now");
        await phone.Axe();
        await phone.Step("Save the readings");
        await Expect(phone.Status).ToContainTextAsync("1 update saved on this phone");
        await phone.Session.SetOfflineAsync(false);
        await Expect(phone.Status).ToContainTextAsync("1 of 1 updates received", new() { Timeout = 30_000 });

        await using var session = Store().QuerySession("RYZ");
        var taken = (await session.LoadAsync<Referral>(new ReferralId(Guid.Parse(phone.Referral.Id))))!.Triage.Observed.ShouldHaveSingleItem();
        taken.Score.ShouldBe(13, "the phone and the service score by one chart");
        taken.Found.Consciousness.ShouldBe(Consciousness.NewConfusion);
        using var desk = await PageUser.SignIn(service.App, ApiUser.Triage);
        (await desk.Reads($"/referrals/{phone.Referral.Reference}")).ShouldContain("Observations: NEWS2 13, high");
    }

    [Fact]
    public async Task P4_a_time_is_changed_after_it_was_sent_with_a_reason_and_both_times_stand()
    {
        await using var phone = await With("fiona.lamb", "LATER");
        service.App.Time.Advance(TimeSpan.FromMinutes(10));
        await Follow(phone, "Change the time");
        var typed = await phone.Page.InputValueAsync("input[name=at]");
        await phone.Page.FillAsync("textarea[name=why]", "");
        await phone.Step("Save the time");
        await Expect(phone.Page.GetByRole(AriaRole.Alert).GetByText("Say why it was wrong")).ToBeVisibleAsync();
        // The button takes no second press within a second of the first.
        await phone.Page.WaitForTimeoutAsync(1100);
        await phone.Page.FillAsync("textarea[name=why]", "Tapped only after the first questions");
        var later = DateTime.Parse(typed, CultureInfo.InvariantCulture).AddMinutes(3).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        await phone.Page.FillAsync("input[name=at]", later);
        await phone.Step("Save the time");
        await Expect(phone.Page.GetByText("The time is changed")).ToBeVisibleAsync();
        using var desk = await PageUser.SignIn(service.App, ApiUser.Triage);
        var story = await desk.Reads($"/referrals/{phone.Referral.Reference}");
        story.ShouldContain("Tapped only after the first questions");
        story.ShouldContain("Clock stop corrected from");
        story.ShouldContain(later[11..]);
    }

    [Fact]
    public async Task P1_P9_large_text_fits_the_banner_stays_the_address_opens_a_map_the_number_dials_and_the_key_safe_code_is_seen_after_a_tap_that_is_recorded()
    {
        await using var phone = await PhoneInHand.Of(service, browser, "grace.adeyemi", "KEYS");
        await phone.Page.GotoAsync($"/visits/{phone.Referral.Visit}");
        await Expect(phone.Page.Locator("[data-phone-banner]")).ToContainTextAsync("KEYS");
        await Expect(phone.Page.GetByRole(AriaRole.Link, new() { Name = "Directions" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^geo:", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        (await phone.Page.ContentAsync()).ShouldNotContain(OneReferral.KeySafe);
        var installed = (await (await phone.Page.APIRequest.GetAsync("/visits/app.webmanifest")).JsonAsync())!.Value;
        (installed.GetProperty("start_url").GetString(), installed.GetProperty("display").GetString()).ShouldBe(("/visits", "standalone"));
        foreach (var place in (string[])["/visits", $"/visits/{phone.Referral.Visit}", $"/visits/{phone.Referral.Visit}/cannot-get-in"])
        {
            await phone.Page.GotoAsync(place);
            await phone.FitsWithTextTwiceAsLarge(place);
        }

        await phone.Page.GotoAsync($"/visits/{phone.Referral.Visit}");
        await phone.Session.SetOfflineAsync(true);
        await Follow(phone, "Key-safe code");
        (await phone.Page.ContentAsync()).ShouldNotContain(OneReferral.KeySafe);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Show the key-safe code" }).ClickAsync();
        await Expect(phone.Page.Locator("[data-key-safe]")).ToHaveTextAsync(OneReferral.KeySafe);
        await phone.Axe();
        var seenAt = service.App.Time.GetUtcNow();
        await phone.Session.SetOfflineAsync(false);
        await Expect(phone.Status).ToHaveAttributeAsync("data-state", "up-to-date", new() { Timeout = 30_000 });
        await using var session = Store().QuerySession("RYZ");
        var looks = await session.Query<AccessRecord>().Where(record => record.What == AccessedThing.KeySafe && record.Who == "grace.adeyemi").ToListAsync();
        looks.ShouldHaveSingleItem().At.ToDateTimeOffset().ShouldBeLessThanOrEqualTo(seenAt);
    }

    [Fact]
    public async Task ruling_21_a_covert_call_for_help_shows_on_no_screen_of_the_phone_and_reaches_the_desk()
    {
        await using var phone = await With("marcus.bell", "COVERT");
        await phone.Session.SetOfflineAsync(true);
        var heading = phone.Page.Locator("[data-hold]").First;
        await heading.HoverAsync();
        await phone.Page.Mouse.DownAsync();
        await Task.Delay(3600, TestContext.Current.CancellationToken);
        await phone.Page.Mouse.UpAsync();
        (await phone.Status.InnerTextAsync()).ShouldNotContain("saved on this phone");
        (await phone.Page.InnerTextAsync("main")).ShouldNotContain("help was");
        await phone.Session.SetOfflineAsync(false);
        var visit = await phone.Referral.Triage.GetWhen($"/api/visits/{phone.Referral.Visit}", state => state["watch"]?["duress"] is not null);
        visit["watch"]!["duress"]!["clinician"]!.GetValue<string>().ShouldBe("marcus.bell");
        (await phone.Page.InnerTextAsync("main")).ShouldNotContain("covert");
    }

    [Fact]
    public async Task P13_without_script_the_same_forms_post_and_say_what_is_missing()
    {
        using var one = await (await (await OneReferral.Received(service.App, "yusuf.demir", "PLAIN")).Accepted()).Allocated("yusuf.demir");
        await one.Steps("accept", "set-off", "arrive", "contact");
        using var clinician = await PageUser.SignIn(service.App, "yusuf.demir");
        var visit = $"/visits/{one.Visit}";
        (await clinician.Fills($"{visit}/observations", ("pulse", "fast"))).Status.ShouldBe(422);
        (await clinician.Does($"{visit}/observations", ("pulse", "80"))).ShouldContain("done=observations");
        (await clinician.Reads($"{visit}/observations")).ShouldContain("No NEWS2: a reading is missing");
        (await clinician.Fills($"{visit}/findings")).Status.ShouldBe(422);
        await clinician.Does($"{visit}/findings", ("frailty", "6"), ("allergies", "Known"), ("allergicTo", "Penicillin"));
        (await clinician.Fills($"{visit}/longer")).Html.ShouldContain("Choose how much longer");
        await clinician.Does($"{visit}/longer", ("until", "30"), ("reason", "Treatment takes longer"));
        await clinician.Does($"{visit}/onward", ("to", "Falls service"), ("why", "Strength and balance"));
        await clinician.Does($"{visit}/next-visit", ("purpose", "FollowUp"), ("minutes", "30"), ("people", "1"));
        (await clinician.Attaches($"{visit}/attach", "not a picture"u8.ToArray(), ("shows", "Wound"))).Html.ShouldContain("This is no picture and no PDF");
        (await clinician.Attaches($"{visit}/attach", Pictures.Jpeg(80, 60), ("shows", "<script>alert(1)</script>"))).Status.ShouldBe(303);
        (await clinician.Get(visit)).Html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        var (status, _, html) = await clinician.Fills($"{visit}/getting-in");
        status.ShouldBe(200);
        html.ShouldContain(OneReferral.KeySafe);
        using var desk = await PageUser.SignIn(service.App, ApiUser.Triage);
        var story = await desk.Reads($"/referrals/{one.Reference}");
        story.ShouldContain("pulse 80 a minute");
        story.ShouldContain("Clinical Frailty Scale 6");
        story.ShouldNotContain(OneReferral.KeySafe);
    }

    [Fact]
    public async Task P12_a_colleague_records_for_somebody_whose_phone_died_and_the_story_names_both()
    {
        using var one = await (await (await OneReferral.Received(service.App, "tomos.hartwell", "DEADPHONE")).Accepted()).Allocated("tomos.hartwell");
        using var colleague = await PageUser.SignIn(service.App, "sadia.begum");
        var list = (await colleague.Get("/visits/colleagues")).Html;
        var form = $"/visits/{one.Visit}/for/tomos.hartwell";
        list.ShouldContain(form);
        list.ShouldNotContain("DEADPHONE");
        service.App.Time.Advance(TimeSpan.FromMinutes(10));
        (await colleague.Fills(form)).Html.ShouldContain("Choose what they did");
        await colleague.Does(form, ("step", "accept"), ("at", MinutesAgo(8)));
        await colleague.Does(form, ("step", "set-off"), ("at", MinutesAgo(6)));
        (await colleague.Fills(form, ("step", "with-the-patient"), ("at", MinutesAgo(4)))).Html.ShouldContain("Confirm who the person is");
        await colleague.Does(form, ("step", "with-the-patient"), ("identityConfirmed", "yes"), ("at", MinutesAgo(4)));
        (await colleague.Fills(form, ("step", "record-outcome"), ("at", MinutesAgo(2)))).Html.ShouldContain("Choose what happened");
        await colleague.Does(form, ("step", "record-outcome"), ("outcome", "TreatedAtHome"), ("note", "Told by telephone"), ("at", MinutesAgo(2)));
        using var desk = await PageUser.SignIn(service.App, ApiUser.Triage);
        var story = await desk.Reads($"/referrals/{one.Reference}");
        story.ShouldContain("Tomos Hartwell is with the patient");
        story.ShouldContain("Sadia Begum");
        await using var session = Store().QuerySession("RYZ");
        (await session.Query<AccessRecord>().AnyAsync(record => record.What == AccessedThing.Visit && record.Who == "sadia.begum" && record.PatientId != null)).ShouldBeTrue();
    }

    private string MinutesAgo(int minutes) => TimeZoneInfo.ConvertTime(service.App.Time.GetUtcNow().AddMinutes(-minutes), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private IDocumentStore Store() => service.App.Services.GetRequiredService<IDocumentStore>();

    /// <summary>A clinician who is with the patient.</summary>
    private async Task<PhoneInHand> With(string clinician, string family)
    {
        var phone = await PhoneInHand.Of(service, browser, clinician, family);
        await phone.Referral.Steps("accept", "set-off", "arrive", "contact");
        await phone.Page.GotoAsync($"/visits/{phone.Referral.Visit}");
        await Expect(phone.Page.GetByRole(AriaRole.Button, new() { Name = "Record outcome" })).ToBeVisibleAsync();
        await Expect(phone.Status).ToHaveAttributeAsync("data-state", "up-to-date");
        return phone;
    }

    private static Task Follow(PhoneInHand phone, string link) => phone.Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
}
