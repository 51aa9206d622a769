using Shouldly;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>What a person wishes of whoever comes, from the call to the allocation, without script; on a service of their own.</summary>
public sealed class WishesByPagesSpecs
{
    private const string Woman = "grace.adeyemi";
    private const string Man = "marcus.bell";

    [Fact]
    public async Task a_wish_is_recorded_at_triage_weighed_by_the_plan_and_said_where_somebody_chooses()
    {
        await using var app = await new UcrApp().Started();
        using var one = await ByPages.Received(app);
        using (var api = await ApiUser.SignIn(app, ApiUser.Triage))
        {
            await OnShift(api, Woman, "Woman", "polish");
            await OnShift(api, Man, "Man");
        }

        var (status, _, html) = await one.Triage.Fills($"{one.Page}/triage", [.. Decision, ("wishGender", "Woman"), ("wishLanguage", "Polish")]);
        (status, PageUser.Words(html).Contains("Choose who said what they would like", StringComparison.Ordinal), html.Contains("value=\"Polish\"", StringComparison.Ordinal)).ShouldBe((422, true, true));
        await one.Triage.Does($"{one.Page}/triage", [.. Decision, ("wishGender", "Woman"), ("wishLanguage", "Polish"), ("wishSaidBy", "Patient")]);
        (await one.Triage.Reads(one.Page)).ShouldContain("A woman; somebody who speaks Polish. The patient said so.");

        var allocate = await one.Dispatcher.Reads($"{one.Page}/allocate");
        allocate.ShouldContain("Would like to come: A woman; somebody who speaks Polish");
        allocate.ShouldContain("Wishes met: a woman, speaks Polish");
        allocate.ShouldContain("Wishes not met: a man, not known to speak Polish");
        allocate.IndexOf("Grace Adeyemi", StringComparison.Ordinal).ShouldBeLessThan(allocate.IndexOf("Marcus Bell", StringComparison.Ordinal), "both are as near: the wish decides");

        (await one.CallTaker.Does($"{one.Page}/wishes", ("wishGender", "none"), ("wishNotThese", "Grace Adeyemi"), ("wishSaidBy", "RelativeOrCarer"))).ShouldEndWith("?done=wishes");
        var changed = await one.Dispatcher.Reads($"{one.Page}/allocate");
        changed.ShouldContain("Would like to come: Not Grace Adeyemi");
        changed.ShouldContain("The patient does not want them to come");
        (await one.Triage.Get($"{one.Page}/wishes")).Html.ShouldContain("value=\"Grace Adeyemi\"");
    }

    [Fact]
    public async Task one_visit_waits_for_another_and_each_is_allocated_by_itself()
    {
        await using var app = await new UcrApp().Started();
        using var one = await (await ByPages.Received(app)).Accepted();
        using (var api = await ApiUser.SignIn(app, ApiUser.Triage))
        {
            await OnShift(api, Woman, "Woman");
            await OnShift(api, Man, "Man");
        }

        var form = (await one.Dispatcher.Get($"{one.Page}/plan-visit")).Html;
        var first = form.Split("value=\"").Select(part => part.Split('"')[0]).First(value => Guid.TryParse(value, out _) && form.Contains($"name=\"after\" type=\"radio\" value=\"{value}\"", StringComparison.Ordinal));
        var refused = await one.Dispatcher.Sends($"{one.Page}/plan-visit", Browser.Hidden(form), ("purpose", "FollowUp"), ("after", Guid.NewGuid().ToString()), ("people", "1"), ("minutes", "30"));
        (refused.Status, PageUser.Words(refused.Html).Contains("The visit that comes first is not open", StringComparison.Ordinal)).ShouldBe((422, true));
        await one.Dispatcher.Does($"{one.Page}/plan-visit", ("purpose", "FollowUp"), ("after", first), ("people", "2"), ("minutes", "30"), ("kit", "Walking frame"));

        var page = await one.Dispatcher.Get(one.Page);
        PageUser.Words(page.Html).ShouldContain("Follow-up, two people, waiting for somebody, after the first response: nobody yet");
        var links = page.Html.Split("href=\"").Select(part => part.Split('"')[0]).Where(href => href.Contains("/allocate?visit=", StringComparison.Ordinal)).Distinct().ToList();
        links.Count.ShouldBe(2);
        await one.Dispatcher.Does(links.Single(link => link.EndsWith(first, StringComparison.Ordinal)), ("clinician", Woman));
        (await one.Dispatcher.Reads(links.Single(link => !link.EndsWith(first, StringComparison.Ordinal)))).ShouldContain("Which visit: Follow-up, two people, waiting for somebody");
        (await one.Dispatcher.Reads("/plan")).ShouldContain("place 2 of 2");
    }

    private static (string, string)[] Decision =>
        [("decision", "accept"), ("standard", "05"), ("urgency", "2"), ("need", "other"), ("people", "1"), ("minutes", "45"), ("rationale", "Cannot stand; alone")];

    private static Task OnShift(ApiUser desk, string clinician, string gender, params string[] languages) => desk.Does("/api/shifts", new
    {
        clinician,
        team = "Harbour",
        profession = "Nurse",
        capabilities = new[] { "catheter" },
        @base = new { easting = 430000, northing = 433000 },
        startsAt = "2026-01-01T00:00:00Z",
        endsAt = "2099-01-01T00:00:00Z",
        about = new { gender, languages },
    });
}
