using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>What is owed, who answers for it, and what stops everything, through the HTTP API on the real stack.</summary>
public sealed class CareByApiSpecs(UcrApp app)
{
    [Fact]
    public async Task ruling_23_an_owed_action_holds_a_referral_open_until_somebody_takes_it_on()
    {
        using var one = await (await OneReferral.Received(app, "kofi.mensah")).Accepted();
        await one.Allocated("kofi.mensah");
        await one.Steps("accept", "set-off", "arrive", "contact");
        await one.Clinician.Does($"/api/visits/{one.Visit}/outcome", new { result = "TreatedAtHome", note = "Bloods taken" });
        await one.Clinician.Does($"/api/referrals/{one.Id}/actions", new { kind = "Bloods", what = "Potassium by tomorrow" });
        var (status, problem) = await one.Triage.Post($"/api/referrals/{one.Id}/close", new { reason = "TreatmentCompleted" });
        (status, problem!["type"]!.GetValue<string>()).ShouldBe((409, "/problems/actions-owed"));
        var bloods = (await one.State())["care"]!["actions"]!.AsArray().Single(action => action!["kind"]!.GetValue<string>() == "Bloods")!["id"]!.GetValue<string>();
        await one.Triage.Does($"/api/referrals/{one.Id}/actions/{bloods}/accept", new { });
        await one.Triage.Does($"/api/referrals/{one.Id}/close", new { reason = "TreatmentCompleted" });
        (await one.State())["stage"]!.GetValue<string>().ShouldBe("Closed");
    }

    [Fact]
    public async Task ruling_22_a_referral_is_handed_over_item_by_item()
    {
        using var one = await (await OneReferral.Received(app)).Accepted();
        using var other = await ApiUser.SignIn(app, "daniel.okoro");
        await one.Triage.Does($"/api/referrals/{one.Id}/handovers", new { to = "daniel.okoro", what = "Daughter rings at four" });
        var item = (await one.State())["care"]!["handovers"]![0]!["id"]!.GetValue<string>();
        (await one.Triage.Post($"/api/referrals/{one.Id}/handovers/{item}/answer", new { accepted = true })).Status.ShouldBe(409, "nobody accepts for somebody else");
        await other.Does($"/api/referrals/{one.Id}/handovers/{item}/answer", new { accepted = true });
        (await one.State())["care"]!["owner"]!["who"]!.GetValue<string>().ShouldBe("daniel.okoro");
    }

    [Fact]
    public async Task ruling_19_a_reported_death_calls_visits_off_and_can_be_taken_back()
    {
        using var one = await (await OneReferral.Received(app)).Accepted();
        await one.Triage.Does($"/api/referrals/{one.Id}/death", new
        {
            source = "ToldByOthers",
            diedOn = "2026-01-15",
            expected = true,
            verifiedBy = "Dr Hale",
            whoWasTold = "Family and GP",
        });
        (await one.VisitState())["stage"]!.GetValue<string>().ShouldBe("Cancelled");
        await one.Triage.Does($"/api/referrals/{one.Id}/death/retract", new { why = "Another person of the same name" });
        (await one.State())["care"]!["death"].ShouldBeNull();
    }

    [Fact]
    public async Task ruling_21_a_warning_stays_with_the_person()
    {
        using var one = await (await OneReferral.Received(app)).Accepted();
        var person = (await one.State())["patient"]!.GetValue<string>();
        var now = app.Time.GetUtcNow();
        await one.Triage.Does($"/api/persons/{person}/warnings", new { kind = "Animal", what = "Large dog", reviewAt = now.AddDays(30), expiresAt = now.AddDays(60) });
        var warning = (await one.Triage.Get($"/api/persons/{person}"))["warnings"]!.AsArray().ShouldHaveSingleItem();
        warning!["kind"]!.GetValue<string>().ShouldBe("Animal");
        (await one.Triage.Post($"/api/persons/{Guid.NewGuid()}/warnings", new { kind = "Animal", what = "Dog", reviewAt = now.AddDays(30), expiresAt = now.AddDays(60) })).Status.ShouldBe(404);
    }
}
