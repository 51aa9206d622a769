using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task ruling_16_how_urgent_it_is_for_the_ambulance_service_is_chosen_with_the_upgrade()
    {
        using var one = await ByPages.Received(app);
        var page = (await one.Triage.Get($"{one.Page}/emergency")).Html;
        PageUser.Words(page).ShouldContain("No message goes out from here");
        page.ShouldContain("value=\"none\" checked", Case.Sensitive, "without a connection the call is all there is");
        var (status, _, html) = await one.Triage.Fills($"{one.Page}/emergency", ("owner", "Amira Khan"), ("why", "Stroke"), ("category", "Nine"));
        status.ShouldBe(422);
        PageUser.Words(html).ShouldContain("Choose how urgent it is");
        (await one.Triage.Fills($"{one.Page}/emergency", ("owner", "Amira Khan"), ("category", "Two"))).Html.ShouldContain("Say what was found");
        await one.Triage.Does($"{one.Page}/emergency", ("owner", "Amira Khan"), ("why", "Stroke"), ("category", "Two"));
        (await one.Triage.Reads(one.Page)).ShouldContain("Category 2, asked for");
        (await one.Triage.Reads($"{one.Page}/emergency")).ShouldNotContain("How urgent is it", Case.Sensitive);
    }

    [Fact]
    public async Task of_several_visits_the_one_that_is_moved_or_called_off_is_named()
    {
        using var one = await (await ByPages.Received(app)).Accepted();
        await one.Dispatcher.Does($"{one.Page}/plan-visit", ("purpose", "FollowUp"), ("after", "none"), ("earliestAt", At(20)), ("people", "1"), ("minutes", "30"));
        foreach (var page in (string[])["reschedule", "cancel-visit"])
        {
            (await one.Dispatcher.Reads($"{one.Page}/{page}")).ShouldContain("Which visit? First response");
            PageUser.Words((await one.Dispatcher.Fills($"{one.Page}/{page}", ("byPatient", "no"), ("reason", "Nobody is free"))).Html).ShouldContain("Choose which visit");
        }

        var form = (await one.Dispatcher.Get($"{one.Page}/cancel-visit")).Html;
        var followUp = System.Text.RegularExpressions.Regex.Matches(form, "name=\"visit\"[^>]*value=\"(?<id>[0-9a-f-]{36})\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))[^1].Groups["id"].Value;
        await one.Dispatcher.Does($"{one.Page}/cancel-visit", ("visit", followUp), ("byPatient", "us"), ("reason", "Not needed after all"));
        (await one.Dispatcher.Reads($"{one.Page}/cancel-visit")).ShouldNotContain("Which visit?", Case.Sensitive, "one is left");
        (await one.Dispatcher.Reads(one.Page)).ShouldContain("To allocate");
    }

    [Fact]
    public async Task triage_says_at_which_grade_and_with_what_somebody_has_to_come()
    {
        using var one = await ByPages.Received(app);
        (string, string)[] typed = [("decision", "accept"), ("standard", "05"), ("urgency", "2"), ("need", "other"), ("people", "1"), ("minutes", "45"), ("rationale", "Antibiotics by drip"), ("kit", "Bladder scanner")];
        var (status, _, html) = await one.Triage.Fills($"{one.Page}/triage", [.. typed, ("grades", "Intravenous treatment until tomorrow")]);
        status.ShouldBe(422);
        html.ShouldContain("href=\"#grades\"");
        await one.Triage.Does($"{one.Page}/triage", [.. typed, ("grades", "Intravenous treatment grade 2")]);
        var reference = one.Page.Split('/')[^1];
        await using var session = app.Services.GetRequiredService<Marten.IDocumentStore>().QuerySession("RYZ");
        var needs = (await Marten.QueryableExtensions.FirstAsync(session.Query<Domain.Referral>().Where(referral => referral.Reference == reference), TestContext.Current.CancellationToken)).VisitNeeds!;
        needs.Kit.ShouldBe(["bladder_scanner"]);
        needs.GradeOf(needs.Capabilities.ShouldHaveSingleItem()).ShouldBe(2);
    }

    private string At(double hours) => TimeZoneInfo.ConvertTime(app.Time.GetUtcNow().AddHours(hours), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
