using System.Text.Json.Nodes;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Outcomes;

/// <summary>A person may have several referrals, and dies once.</summary>
public sealed class DeathOfAPersonSpecs(UcrApp app)
{
    [Fact]
    public async Task ruling_19_a_death_reported_on_one_referral_stops_the_persons_others_until_it_is_taken_back()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var falls = await Received(system, "falls");
        var catheter = await Received(system, "catheter");
        await triage.Does($"/api/referrals/{falls}/death", new { source = "ToldByOthers", diedOn = "2026-01-15", expected = true, verifiedBy = "Dr Hale", whoWasTold = "Family and GP" });
        var other = await triage.GetWhen($"/api/referrals/{catheter}", state => state["care"]!["death"] is not null);
        other["care"]!["death"]!["source"]!.GetValue<string>().ShouldBe("ToldByOthers");
        await triage.Does($"/api/referrals/{falls}/death/retract", new { why = "Another person of the same name" });
        await triage.GetWhen($"/api/referrals/{catheter}", state => state["care"]!["death"] is null);
    }

    private static async Task<string> Received(ApiUser system, string need) => (await system.Does("/api/referrals", new
    {
        messageId = Guid.NewGuid().ToString(),
        source = "Gp",
        need,
        narrative = "Weaker since Monday",
        patient = new { familyName = "ONEPERSON", givenName = "Ida", bornOn = "1938-08-16", nhsNumber = "9990548005", nhsNumberStatus = "01" },
        place = new { easting = 430250, northing = 433800 },
        locality = "Harbour",
    }))!["referral"]!.GetValue<string>();
}
