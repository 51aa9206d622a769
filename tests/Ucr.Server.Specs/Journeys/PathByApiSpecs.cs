using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>One referral's whole path through the HTTP API on the real stack, and the other ways it can go.</summary>
public sealed class PathByApiSpecs(UcrApp app)
{
    [Fact]
    public async Task a_referral_is_received_triaged_allocated_visited_seen_and_closed()
    {
        using var one = await (await OneReferral.Received(app, "callum.reid")).Accepted();
        await one.Allocated("callum.reid");
        await one.Steps("accept", "set-off", "arrive");
        (await one.State())["clock"]!["stoppedAt"].ShouldBeNull("arrival at the door stops no clock");
        await one.Steps("contact");
        var seen = await one.State();
        seen["stage"]!.GetValue<string>().ShouldBe("Seen");
        seen["clock"]!["startedAt"]!.GetValue<string>().ShouldBe(seen["receivedAt"]!.GetValue<string>(), "the clock runs from receipt");
        await one.Clinician.Does($"/api/visits/{one.Visit}/outcome", new { result = "TreatedAtHome", note = "Lifted, observations normal" });
        await one.Triage.Does($"/api/referrals/{one.Id}/inform", new { how = "phone" });
        await one.Triage.Does($"/api/referrals/{one.Id}/close", new { reason = "TreatmentCompleted" });
        var closed = await one.State();
        closed["stage"]!.GetValue<string>().ShouldBe("Closed");
        closed["clock"]!["met"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task a_contact_needs_the_identity_confirmed()
    {
        using var one = await (await OneReferral.Received(app, "mei.tanaka")).Accepted();
        await one.Allocated("mei.tanaka");
        await one.Steps("accept", "set-off", "arrive");
        var (status, problem) = await one.Clinician.Post($"/api/visits/{one.Visit}/contact", new { identityConfirmed = false });
        status.ShouldBe(422);
        problem!["type"]!.GetValue<string>().ShouldBe("/problems/identity-not-confirmed");
        (await one.State())["clock"]!["stoppedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task who_cannot_get_in_stops_no_clock_and_only_a_clinician_closes()
    {
        using var one = await (await OneReferral.Received(app, "sadia.begum")).Accepted();
        await one.Allocated("sadia.begum");
        await one.Steps("accept", "set-off", "arrive");
        await one.Clinician.Does($"/api/visits/{one.Visit}/no-access", new { tried = "Rang, knocked, asked next door", collapseLikely = true });
        var state = await one.State();
        state["stage"]!.GetValue<string>().ShouldBe("Accepted");
        state["escalations"]!.AsArray().ShouldContain(raised => raised!["kind"]!.GetValue<string>() == "NoAccess");
        (await one.VisitState())["stage"]!.GetValue<string>().ShouldBe("NoAccess");
        (await one.Dispatcher.Post($"/api/referrals/{one.Id}/close", new { reason = "NoContact" })).Status.ShouldBe(403);
        (await one.Triage.Post($"/api/referrals/{one.Id}/close", new { reason = "NoContact" })).Status.ShouldBe(409, "she has not been looked for");
        await one.Triage.Does($"/api/visits/{one.Visit}/search", new { step = "NextOfKinPhoned", personFound = true, found = "At her daughter's" });
        await one.Triage.Does($"/api/referrals/{one.Id}/close", new { reason = "NoContact", note = "Found at her daughter's" });
        var closed = await one.State();
        closed["clock"]!["stoppedAt"].ShouldBeNull();
        closed["clock"]!["abandonedAt"].ShouldNotBeNull();
        (await one.VisitState())["stage"]!.GetValue<string>().ShouldBe("Cancelled");
    }

    [Fact]
    public async Task an_upgrade_to_999_stays_open_with_its_owner_until_the_crew_is_there()
    {
        using var one = await (await OneReferral.Received(app)).Accepted();
        await one.Triage.Does($"/api/referrals/{one.Id}/emergency", new { cadNumber = "CAD-1", owner = "amira.khan", why = "Chest pain" });
        var waiting = await one.State();
        waiting["stage"]!.GetValue<string>().ShouldBe("AwaitingAmbulance");
        waiting["ambulanceOwner"]!.GetValue<string>().ShouldBe("amira.khan");
        await one.Triage.Does($"/api/referrals/{one.Id}/ambulance-crew", new { reason = "Conveyed" });
        var closed = await one.State();
        closed["closure"]!.GetValue<string>().ShouldBe("Conveyed");
        closed["clock"]!["stoppedAt"].ShouldBeNull("nobody of ours was with the person (rule 31)");
    }

    [Fact]
    public async Task a_person_who_declines_is_closed_with_who_declined_and_their_visit_called_off()
    {
        using var one = await (await OneReferral.Received(app)).Accepted();
        (await one.Triage.Post($"/api/referrals/{one.Id}/close", new { reason = "Declined" })).Status.ShouldBe(422, "who declined must be named");
        await one.Triage.Does($"/api/referrals/{one.Id}/close", new { reason = "Declined", declinedBy = "Patient", note = "Feels better" });
        (await one.State())["closure"]!.GetValue<string>().ShouldBe("Declined");
        (await one.VisitState())["stage"]!.GetValue<string>().ShouldBe("Cancelled");
    }

    [Fact]
    public async Task a_clinician_who_cannot_take_a_visit_hands_it_back_at_once()
    {
        using var one = await (await OneReferral.Received(app, "owen.price")).Accepted();
        await one.Allocated("owen.price");
        await one.Clinician.Does($"/api/visits/{one.Visit}/decline", new { reason = "Car will not start" });
        var visit = await one.VisitState();
        visit["stage"]!.GetValue<string>().ShouldBe("Planned");
        visit["notThese"]!.AsArray().Select(who => who!.GetValue<string>()).ShouldContain("owen.price", StringComparer.Ordinal);
    }

    [Fact]
    public async Task another_provider_sees_nothing_of_it()
    {
        using var one = await OneReferral.Received(app);
        using var other = await ApiUser.SignIn(app, "nina.vale");
        (await other.Status($"/api/referrals/{one.Id}")).ShouldBe(404);
        (await other.Get("/api/referrals")).AsArray().ShouldNotContain(referral => referral!["id"]!.GetValue<string>() == one.Id);
    }
}
