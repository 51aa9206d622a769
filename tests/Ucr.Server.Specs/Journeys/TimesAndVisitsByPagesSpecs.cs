using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>Times, visits and ambulances by pages, without script.</summary>
public sealed class TimesAndVisitsByPagesSpecs(UcrApp app)
{
    [Fact]
    public async Task rule_29_a_later_time_is_recorded_with_the_offer_and_the_clock_runs_on()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        var (status, _, html) = await one.Triage.Fills($"{one.Page}/later-time", ("offeredAt", At(2)), ("chosenAt", At(1)));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("not later than the offer");
        await one.Triage.Does($"{one.Page}/later-time", ("offeredAt", At(1)), ("chosenAt", At(4)), ("why", "At the hairdresser"));
        (await one.Triage.Reads(one.Page)).ShouldContain("At the hairdresser");
    }

    [Fact]
    public async Task rule_35_another_providers_receipt_stands_beside_our_own()
    {
        using var one = await ByPages.Received(app);
        await one.CallTaker.Does($"{one.Page}/pathway-receipt", ("provider", "RY7"), ("receivedAt", At(-3)));
        await one.Triage.Does($"{one.Page}/admission-otherwise", ("marked", "yes"));
        (await one.Triage.Reads($"{one.Page}/admission-otherwise")).ShouldContain("admitted otherwise");
    }

    [Fact]
    public async Task a_visit_gets_another_time_and_somebody_may_go_out_of_scope_with_a_supporter_on_shift()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        await one.Dispatcher.Does($"{one.Page}/reschedule", ("earliestAt", At(1)), ("byPatient", "no"), ("reason", "Nobody is free before"));
        (await one.Dispatcher.Fills($"{one.Page}/override-scope")).Status.ShouldBe(403);
        var (status, _, html) = await one.Triage.Fills($"{one.Page}/override-scope", ("clinician", "Daniel Okoro"), ("supporter", "Nobody Here"), ("reason", "Nobody else"));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("The supporter is not on shift now");
    }

    [Fact]
    public async Task rule_32_an_ambulance_is_asked_for_and_its_answer_recorded_with_the_number()
    {
        using var one = await ByPages.Received(app);
        await one.Triage.Does($"{one.Page}/emergency", ("owner", "Amira Khan"), ("why", "Stroke"));
        await one.Triage.Does($"{one.Page}/ambulance", ("category", "Two"));
        (await one.CallTaker.Reads(one.Page)).ShouldNotContain("The ambulance service has answered", Case.Sensitive);
        await one.Triage.Does($"{one.Page}/ambulance-answer", ("byPhone", "yes"), ("cadNumber", "4711"));
        (await one.Triage.Reads(one.Page)).ShouldContain("4711");
        await one.Triage.Does($"{one.Page}/safety-call", ("for", "Ambulance"), ("reached", "yes"), ("found", "Awake and warm"));
    }

    private string At(double hours) => TimeZoneInfo.ConvertTime(app.Time.GetUtcNow().AddHours(hours), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
