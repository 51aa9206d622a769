using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Somebody under way is turned aside by a person, in one step; on a service of its own, where nobody else could go.</summary>
public sealed class DiversionByPagesSpecs
{
    private const string Goes = "ben.hollis";

    [Fact]
    public async Task who_has_set_off_can_be_turned_aside_to_somebody_more_urgent_and_both_visits_are_theirs()
    {
        await using var app = await new UcrApp().Started();
        var urgent = await Accepted(app, "URGENT", 430250);
        app.Time.Advance(TimeSpan.FromMinutes(75));
        var under = await Accepted(app, "UNDERWAY", 438000);
        using (var desk = await ApiUser.SignIn(app, ApiUser.Dispatcher))
        using (var clinician = await ApiUser.SignIn(app, Goes))
        {
            await OneReferral.OnShift(desk, Goes);
            await desk.Does($"/api/visits/{under.Visit}/allocate", new { clinician = Goes, reason = "Nearest who can" });
            await clinician.Does($"/api/visits/{under.Visit}/accept", new { });
            await clinician.Does($"/api/visits/{under.Visit}/set-off", new { });
        }

        using var dispatcher = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var (_, html) = await dispatcher.Get("/plan");
        var words = PageUser.Words(html);
        words.ShouldContain($"Ben Hollis is on the way to {under.Reference} and could go to {urgent.Reference} first");
        words.ShouldContain("worked out from when they set off");

        var hidden = Security.Browser.Hidden(html[html.IndexOf("action=\"/plan/divert\"", StringComparison.Ordinal)..]).ToList();
        var gone = await dispatcher.Sends("/plan/divert", hidden.Where(field => field.Key is not "clinician"), ("clinician", "nobody.here"));
        (gone.Status, PageUser.Words(gone.Html).Contains("This diversion no longer stands", StringComparison.Ordinal)).ShouldBe((409, true));
        (await dispatcher.Sends("/plan/divert", hidden)).Status.ShouldBe(303);
        (await dispatcher.Sends("/plan/divert", hidden)).Status.ShouldBe(409, "a second press changes nothing");

        using var looks = await ApiUser.SignIn(app, ApiUser.Triage);
        foreach (var visit in new[] { urgent.Visit, under.Visit })
        {
            (await looks.Get($"/api/visits/{visit}")).ToJsonString().ShouldContain(Goes);
        }

        (await dispatcher.Reads($"/referrals/{urgent.Reference}")).ShouldContain("Diverted, by rounds/1");
    }

    private static async Task<(string Reference, string Visit)> Accepted(UcrApp app, string family, int easting)
    {
        using var system = await ApiUser.SignIn(app);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var answer = await system.Does("/api/referrals", new
        {
            messageId = Guid.NewGuid().ToString(),
            source = "Gp",
            need = "falls",
            narrative = "Fell in the hall",
            patient = new { familyName = family, givenName = "Ada", bornOn = "1938-08-16" },
            place = new { easting, northing = 433800 },
            locality = "Harbour",
        });
        var id = answer!["referral"]!.GetValue<string>();
        await triage.Does($"/api/referrals/{id}/accept", new { standard = "TwoHour", urgency = "High", need = "other", rationale = "Cannot stand", needs = new { capabilities = Array.Empty<string>(), people = 1, expectedMinutes = 20 } });
        var referral = await triage.GetWhen($"/api/referrals/{id}", state => state["openVisits"]!.AsArray().Count == 1);
        return (answer["reference"]!.GetValue<string>(), referral["openVisits"]![0]!.GetValue<string>());
    }
}
