using System.Text;
using System.Text.Json.Nodes;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Settings;

/// <summary>A provider's settings by API, by page and in the browser. One class, because a provider has one set of them.</summary>
public sealed class SettingsJourneySpecs(UcrApp app, BrowserForSpecs browser)
{
    [Fact]
    public async Task a_manager_changes_them_by_form_with_a_preview_and_takes_the_change_back()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        using var nurse = await PageUser.SignIn(app, ApiUser.Triage);
        (await nurse.Reads("/settings")).ShouldContain("48 hours.");
        (await nurse.Get("/settings/change")).Status.ShouldBe(403);

        var refused = await manager.Fills("/settings/change", ("crisis-episode-limit", "soon"), ("reason", "Agreed locally"));
        refused.Status.ShouldBe(422);
        refused.Html.ShouldContain("href=\"#crisis-episode-limit\"");
        refused.Html.ShouldContain("value=\"soon\"");
        refused.Html.ShouldContain("Agreed locally");

        var typed = new (string, string)[] { ("crisis-episode-limit", "3000"), ("reason", "Agreed locally"), ("holds-day", Tomorrow()), ("holds-time", "08:00") };
        var preview = await manager.Fills("/settings/change", typed);
        preview.Status.ShouldBe(200);
        PageUser.Words(preview.Html).ShouldContain("What it would have changed last week");
        (await manager.Reads("/settings/history")).ShouldNotContain("Agreed locally", Case.Sensitive, "a preview changes nothing");

        var confirmed = await manager.Sends("/settings/change", Security.Browser.Hidden(preview.Html), ("step", "confirm"));
        confirmed.Status.ShouldBe(303, PageUser.Words(confirmed.Html));
        var page = await manager.Reads("/settings");
        page.ShouldContain("50 hours.");
        page.ShouldContain("Agreed locally");
        (await manager.Fills("/settings/change", ("crisis-episode-limit", "60"), ("reason", "Another"))).Status.ShouldBe(422, "one change waits at a time");

        var version = System.Text.RegularExpressions.Regex.Match((await manager.Get("/settings")).Html, "withdraw-version\" value=\"(?<version>\\d+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["version"].Value;
        (await manager.Fills("/settings", ("x", "y"))).Status.ShouldBe(405);
        var hidden = Security.Browser.Hidden((await manager.Get("/settings")).Html);
        (await manager.Sends("/settings/withdraw", hidden, ("reason", ""))).Status.ShouldBe(422, version);
        (await manager.Sends("/settings/withdraw", hidden, ("reason", "Not agreed after all"))).Status.ShouldBe(303);
        var history = await manager.Reads("/settings/history");
        history.ShouldContain("Not agreed after all");
        history.ShouldContain($"Version {version} taken back");
    }

    [Fact]
    public async Task a_file_is_exported_previewed_refused_with_a_pointer_and_imported()
    {
        await app.Started();
        using var manager = await ApiUser.SignIn(app, ApiUser.Manager);
        using var nurse = await ApiUser.SignIn(app, ApiUser.Triage);
        var file = await nurse.Get("/api/settings");
        file["format"]!.GetValue<string>().ShouldBe("ucr-service-settings/1");
        (await nurse.Get("/api/settings/schema"))["$id"].ShouldNotBeNull();

        var limits = file["policies"]!["clocks"]!["limits"]!.AsArray();
        var episode = limits.Single(limit => limit!["kind"]!.GetValue<string>() == "CrisisEpisode")!;
        episode["limit"] = "49:00:00";
        var preview = await manager.Put("/api/settings?preview=true", Content(file));
        preview.Status.ShouldBe(200);
        preview.Body!["changes"]![0]!["key"]!.GetValue<string>().ShouldBe("crisis-episode");
        (await nurse.Put("/api/settings?preview=true", Content(file))).Status.ShouldBe(403);

        episode["limit"] = "-1:00:00";
        var refused = await manager.Put("/api/settings?reason=Because", Content(file));
        refused.Status.ShouldBe(422);
        refused.Body!["errors"]!.AsObject().Single().Key.ShouldBe($"/policies/clocks/limits/{limits.IndexOf(episode)}/limit");
        (await manager.Put("/api/settings?reason=Because&holdsFrom=2020-01-01T00:00:00Z", Content(await nurse.Get("/api/settings")))).Status.ShouldBe(422, "no change holds from the past");
        (await manager.Put("/api/settings?reason=Because", Content(await nurse.Get("/api/settings")))).Status.ShouldBe(200, "the same values change nothing");
        (await manager.Put("/api/settings?reason=Because", new StringContent("{"))).Status.ShouldBe(422);
    }

    [Fact]
    public async Task a_change_holds_for_every_decision_after_it_and_an_older_clock_keeps_its_limit()
    {
        await app.Started();
        var settings = (Server.Settings.ProviderSettings)app.Services.GetService(typeof(Server.Settings.ProviderSettings))!;
        var door = (Server.Storage.CommandDoor)app.Services.GetService(typeof(Server.Storage.CommandDoor))!;
        const string Provider = "ZZ9";
        var field = Domain.Settings.PolicyCatalogue.Fields.Single(each => each.Name == "crisis-episode-limit");
        var values = field.Write(Domain.Settings.ServicePolicies.Default, "3000").Policies!;
        var manager = new Domain.Actor(new(ApiUser.Manager), new HashSet<Domain.Role> { Domain.Role.Manager }, Registered: false);
        var answer = await door.Send(new(Provider, manager, Guid.NewGuid()), new Domain.Settings.ChangeSettings(values, null, "Agreed"));
        answer.Refusal.ShouldBeNull();
        var held = await settings.Of(Provider, TestContext.Current.CancellationToken);
        var from = held.Changes.ShouldHaveSingleItem().HoldsFrom;
        held.At(from).Version.ShouldBe(2);
        held.At(from - NodaTime.Duration.Epsilon).Version.ShouldBe(1);
        field.Read(held.At(from)).ShouldBe("3000");
        (await settings.Of("ZZ8", TestContext.Current.CancellationToken)).Changes.ShouldBeEmpty("another provider has its own");
        (await door.Send(new(Provider, manager, Guid.NewGuid(), SeenVersion: 0), new Domain.Settings.ChangeSettings(values, null, "Late"))).Refusal.ShouldBe(Server.Storage.CommandAnswer.ScreenOutOfDate);
    }

    [Fact]
    public async Task the_preview_of_a_change_can_be_read_and_used_by_everybody()
    {
        await app.Started();
        await using var session = await browser.DesktopAsync(app.Address);
        var page = await session.NewPageAsync();
        await page.GotoAsync("/settings/change");
        await page.ClickAsync($"button[value='{ApiUser.Manager}']");
        await page.WaitForURLAsync("**/settings/change");
        await page.FillAsync("input[name=clinical-eyes-limit]", "10");
        await page.FillAsync("textarea[name=reason]", "To see what it would do");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Preview the change" }).ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Preview");
        (await page.FaultsAtEverySize("/settings/preview")).ShouldBeEmpty();
    }

    private static StringContent Content(JsonNode file) => new(file.ToJsonString(), Encoding.UTF8, "application/json");

    private string Tomorrow() => app.Time.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
