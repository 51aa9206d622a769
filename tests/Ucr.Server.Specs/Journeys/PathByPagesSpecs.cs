using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>One referral's whole path on plain pages, by real HTTP and without script, and the other ways it can go.</summary>
public sealed class PathByPagesSpecs(UcrApp app)
{
    [Fact]
    public async Task a_call_is_taken_triaged_allocated_visited_and_closed()
    {
        using var one = await ByPages.Received(app);
        await one.Accepted();
        var (clinician, visit) = await one.Allocated(app, "grace.adeyemi");
        using var _ = clinician;
        await clinician.Does(visit, ("step", "accept"));
        await clinician.Does(visit, ("step", "set-off"));
        await clinician.Does(visit, ("step", "at-the-door"));
        (await one.Triage.Reads(one.Page)).ShouldContain("left", customMessage: "arrival at the door stops no clock");
        (await clinician.Fills(visit, ("step", "with-the-patient"))).Status.ShouldBe(422, "identity comes first");
        await clinician.Does(visit, ("step", "with-the-patient"), ("identityConfirmed", "yes"));
        await clinician.Does($"{visit}/outcome", ("outcome", "TreatedAtHome"), ("told", "referrer"), ("note", "Lifted, observations normal"));
        await one.Dispatcher.Does($"{one.Page}/close", ("closureReason", "treatmentCompleted"), ("note", "All done"));

        var page = await one.Triage.Reads(one.Page);
        page.ShouldContain("Seen in");
        page.ShouldContain("when the service received the referral (received-by-service, version 1)");
        page.ShouldContain("Why this time? Every clock of this referral");
        string[] story =
        [
            "Received by telephone", "Accepted on the 2-hour standard", "Cannot stand; alone", "Allocated to Grace Adeyemi", "Grace Adeyemi accepted the visit", "Grace Adeyemi set off",
            "Grace Adeyemi is at the door", "Grace Adeyemi is with the patient", "Clock stopped", "Outcome: Treated and stays at home", "Whoever referred was told", "Closed: Treatment completed",
        ];
        // Whoever referred is told more than once, so each fact is looked for after the one before.
        story.Aggregate(0, (at, words) =>
        {
            var next = page.IndexOf(words, at, StringComparison.Ordinal);
            next.ShouldBeGreaterThan(-1, words);
            return next;
        });
    }

    [Fact]
    public async Task who_cannot_get_in_stops_no_clock_and_a_clinician_closes()
    {
        using var one = await ByPages.Received(app);
        await one.Accepted();
        var (clinician, visit) = await one.Allocated(app, "ruta.kalnina");
        using var _ = clinician;
        await clinician.Does(visit, ("step", "accept"));
        await clinician.Does(visit, ("step", "set-off"));
        (await clinician.Fills($"{visit}/cannot-get-in", ("tried", "Rang the patient"))).Html.ShouldContain("Say whether collapse is likely");
        await clinician.Does($"{visit}/cannot-get-in", ("tried", "Rang the patient"), ("collapseLikely", "no"), ("note", "Curtains drawn"));
        var page = await one.Triage.Reads(one.Page);
        page.ShouldContain("No access");
        page.ShouldContain("Rang the patient. Curtains drawn");
        (await one.Dispatcher.Fills($"{one.Page}/close", ("closureReason", "noContact"))).Status.ShouldBe(403);
        (await one.Triage.Fills($"{one.Page}/close", ("closureReason", "noContact"), ("note", "Not in"))).Status.ShouldBe(409, "nobody has looked for her yet");
        await one.Triage.Does($"{one.Page}/search", ("step", "NextOfKinPhoned"), ("personFound", "yes"), ("found", "Found at her daughter's"));
        await one.Triage.Does($"{one.Page}/close", ("closureReason", "noContact"), ("note", "Found at her daughter's"));
        (await one.Triage.Reads(one.Page)).ShouldContain("clock left behind");
    }

    [Fact]
    public async Task a_person_who_declines_is_closed_with_who_declined()
    {
        using var one = await ByPages.Received(app);
        await one.Accepted();
        var refused = await one.Triage.Fills($"{one.Page}/close", ("closureReason", "declined"), ("note", "Feels better"));
        refused.Status.ShouldBe(422);
        refused.Html.ShouldContain("Say who declined.");
        refused.Html.ShouldContain("Feels better", customMessage: "nothing typed is lost");
        await one.Triage.Does($"{one.Page}/close", ("closureReason", "declined"), ("declinedBy", "patient"), ("note", "Feels better"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Closed: Declined by the patient, who has capacity");
    }

    [Fact]
    public async Task an_upgrade_to_999_stays_open_until_the_crew_is_there()
    {
        using var one = await ByPages.Received(app);
        await one.Triage.Does($"{one.Page}/triage", ("decision", "upgrade"), ("cadNumber", "CAD-7"), ("rationale", "Chest pain now"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Awaiting ambulance");
        (await one.Triage.Fills($"{one.Page}/ambulance-crew")).Status.ShouldBe(422);
        await one.Triage.Does($"{one.Page}/ambulance-crew", ("reason", "conveyed"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Closed: Taken to hospital");
    }

    [Fact]
    public async Task a_redirect_stays_ours_until_the_other_service_answers()
    {
        using var one = await ByPages.Received(app);
        await one.Triage.Does($"{one.Page}/triage", ("decision", "redirect"), ("receiver", "Virtual ward"), ("redirectWhy", "Needs monitoring"));
        await one.Triage.Does($"{one.Page}/redirect-answer", ("answer", "refused"), ("words", "No bed today"));
        var page = await one.Triage.Reads(one.Page);
        page.ShouldContain("Needs triage");
        page.ShouldContain("No bed today");
    }

    [Fact]
    public async Task a_visit_that_cannot_be_taken_goes_back_to_the_desk()
    {
        using var one = await ByPages.Received(app);
        await one.Accepted();
        var (clinician, visit) = await one.Allocated(app, "marcus.bell");
        using var _ = clinician;
        (await clinician.Does($"{visit}/cannot-take", ("reason", "My shift ends before"))).ShouldBe("/visits");
        (await clinician.Get(visit)).Status.ShouldBe(404, "it is theirs no more");
        (await one.Dispatcher.Reads(one.Page)).ShouldContain("Marcus Bell cannot take the visit");
    }
}
