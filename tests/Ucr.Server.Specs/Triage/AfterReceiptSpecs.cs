using System.Text.Json.Nodes;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Triage;

/// <summary>What the service does by itself after receipt, as a manager switched it on: on a service of its own, because a provider has one set of settings.</summary>
public sealed class AfterReceiptSpecs
{
    [Fact]
    public async Task ruling_09_settings_switch_on_proposals_and_straight_through_and_an_open_question_waits_for_a_person()
    {
        await using var app = await new UcrApp().Started();
        using var system = await ApiUser.SignIn(app);
        using var nurse = await ApiUser.SignIn(app, ApiUser.Triage);
        var before = await Refer(system, "equipment", "999 511 2477");
        await SettingsSwitch.Change(app, policies =>
        {
            policies["triage"]!["assistedTriage"] = true;
            policies["triage"]!["straightThrough"] = new JsonObject { ["enabled"] = true, ["sources"] = new JsonArray("Gp"), ["needs"] = new JsonArray("equipment", "falls") };
        });

        var accepted = await nurse.GetWhen($"/api/referrals/{await Refer(system, "equipment", "999 288 8350")}", state => state["openVisits"]!.AsArray().Count == 1);
        accepted["stage"]!.GetValue<string>().ShouldBe("Accepted");
        accepted["clock"]!["startedAt"]!.GetValue<string>().ShouldBe(accepted["receivedAt"]!.GetValue<string>());

        var fall = await Refer(system, "falls", "999 511 2477");
        await Proposed(nurse, fall, "AskFirst");
        using var page = await PageUser.SignIn(app, ApiUser.Triage);
        (await page.Reads($"/referrals/{fall}/triage")).ShouldContain("Proposed by the service: ");
        await nurse.Does($"/api/referrals/{fall}/assessment", new { redFlags = new { passed_out = "No", head_and_blood_thinner = "No", broken_bone = "No" } });
        var answered = await Proposed(nurse, fall, "TwoHour");
        answered["stage"]!.GetValue<string>().ShouldBe("AwaitingTriage", "a person decides what waited for a person");

        var untouched = await nurse.Get($"/api/referrals/{before}");
        untouched["stage"]!.GetValue<string>().ShouldBe("AwaitingTriage", "nothing was switched on when it came");
        untouched["triage"]!["proposal"].ShouldBeNull();
    }

    [Fact]
    public async Task ruling_07_a_system_that_refers_while_nobody_watches_the_desk_has_its_answer_at_once()
    {
        await using var app = await new UcrApp().Started();
        using var system = await ApiUser.SignIn(app);
        using var nurse = await ApiUser.SignIn(app, ApiUser.Triage);
        await SettingsSwitch.Change(app, policies => policies["escalations"]!["deskWatched"] = new JsonArray());
        var referral = await Refer(system, "equipment", "999 511 2477");
        var answered = await nurse.GetWhen($"/api/referrals/{referral}", state => state["intake"]!["closedHours"] is not null);
        answered["intake"]!["closedHours"]!.GetValue<string>().ShouldBe("NoResource");
        answered["stage"]!.GetValue<string>().ShouldBe("AwaitingTriage");
    }

    private static async Task<string> Refer(ApiUser system, string need, string nhsNumber) => (await system.Does("/api/referrals", new
    {
        messageId = Guid.NewGuid().ToString(),
        source = "Gp",
        need,
        patient = new { nhsNumber, familyName = "SPEC", givenName = need, bornOn = "1938-08-16" },
        place = new { easting = 430250, northing = 433800 },
        locality = "Harbour",
        safety = new { conscious = "Yes", breathingNormally = "Yes", bleedingHeavily = "No", strokeSigns = "No", chestPain = "No" },
    }))!["referral"]!.GetValue<string>();

    private static Task<JsonNode> Proposed(ApiUser nurse, string referral, string disposition) => nurse.GetWhen(
        $"/api/referrals/{referral}", state => state["triage"]!["proposal"]?["disposition"]?.GetValue<string>() == disposition);
}
