using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Server.Intake.Calls;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Security;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Journeys;

/// <summary>A call taken with scripting off.</summary>
public sealed class CallByPagesSpecs(UcrApp app)
{
    private const string New = "/referrals/new";

    [Fact]
    public async Task the_clock_counts_from_the_beginning_of_the_call_and_both_times_are_kept()
    {
        await app.Started();
        var began = app.Time.GetUtcNow().AddMinutes(-9);
        using var one = await Received(("callStarted", TimeZoneInfo.ConvertTime(began, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        var referral = await Referral(one.Page);
        referral.ReceivedAt.ToDateTimeOffset().ShouldBe(new DateTimeOffset(began.Year, began.Month, began.Day, began.Hour, began.Minute, 0, TimeSpan.Zero));
        await using var session = Session();
        (await session.Events.FetchStreamAsync(referral.Id.Value))[0].Timestamp.ShouldBeGreaterThan(referral.ReceivedAt.ToDateTimeOffset().AddMinutes(8));
    }

    [Fact]
    public async Task the_patient_who_was_found_and_chosen_is_the_referrals_and_the_search_is_recorded()
    {
        using var one = await Received(("family", "Chosenson"), ("given", "Ada"), ("bornOn", "17 8 1931"), ("callerTelephone", "01632 960770"));
        var held = (await Referral(one.Page)).Patient;
        var (status, _, html) = await one.CallTaker.Fills(New, ("step", "look"), ("family", "Chosensen"), ("bornOn", "17 8 1931"));
        status.ShouldBe(200);
        PageUser.Words(html).ShouldContain("Same date of birth, similar family name");
        html.ShouldContain(held.Value.ToString());
        var location = await one.CallTaker.Does(New, ("family", "Chosensen"), ("bornOn", "17 8 1931"), ("patient", held.Value.ToString()), ("source", "Gp"), ("callerTelephone", "01632 960773"));
        (await Referral(location.Split('?')[0])).Patient.ShouldBe(held);
        await using var session = Session();
        var identity = await app.Services.GetRequiredService<PatientVault>().Read(session, held.Value);
        identity!.FamilyName.ShouldBe("Chosenson");
        identity.Phones.Select(phone => phone.Number).ShouldBe(["01632 960773", "01632 960770"]);
        (await session.Query<AccessRecord>().Where(record => record.PatientId == held.Value && record.What == AccessedThing.PatientSearch).ToListAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task an_address_alone_finds_nobody()
    {
        using var one = await Received(("family", "Neighbourson"), ("postcode", "ZZ7 7ZZ"));
        var (_, _, html) = await one.CallTaker.Fills(New, ("step", "look"), ("postcode", "ZZ7 7ZZ"), ("family", "Else"), ("given", "Zara"), ("need", "falls"));
        PageUser.Words(html).ShouldNotContain("NEIGHBOURSON");
    }

    [Fact]
    public async Task what_was_answered_and_the_crew_on_scene_go_to_the_record()
    {
        using var one = await Received(("flag_passed_out", "no"), ("carePlan", "yes"), ("carePlanWords", "On the fridge"), ("crew", "leaves"), ("callSign", "A12"), ("doNotTell", "yes"), ("source", "Ambulance999"));
        var referral = await Referral(one.Page);
        referral.Triage.Assessment.RedFlags.Single().Answer.ShouldBe(Answer.No);
        referral.Triage.Assessment.Plans.CarePlan.InPlace.ShouldBe(Answer.Yes);
        referral.Care.Crew.ShouldNotBeNull().Plan.ShouldBe(CrewPlan.WantsToLeave);
        referral.Triage.Person.DoNotTell.ShouldBeTrue();
        (await one.CallTaker.Reads(one.Page)).ShouldContain("wants to leave");
    }

    [Fact]
    public async Task a_caller_who_rings_off_is_kept_by_one_press_with_nothing_typed()
    {
        using var user = await PageUser.SignIn(await app.Started(), "jo.marsh");
        var location = await user.Does(New, ("step", "rang-off"));
        location.ShouldEndWith("?done=call-abandoned");
        (await Referral(location.Split('?')[0])).Intake.CallAbandonedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task a_call_for_advice_is_kept_and_leads_a_clinician_to_the_advice()
    {
        using var clinician = await PageUser.SignIn(await app.Started(), ApiUser.Triage);
        (await clinician.Does(New, ("step", "advice"), ("source", "Gp"), ("needText", "May she have her dressing changed tomorrow?"))).ShouldEndWith("/advice");
        using var taker = await PageUser.SignIn(app, "jo.marsh");
        (await taker.Reads(await taker.Does(New, ("step", "advice"), ("source", "Gp")))).ShouldContain("a clinician gives the advice");
    }

    [Fact]
    public async Task a_draft_is_its_call_takers_until_it_was_left_alone_and_ends_as_a_referral()
    {
        using var taker = await PageUser.SignIn(await app.Started(), "jo.marsh");
        var hidden = Browser.Hidden((await taker.Get(New)).Html);
        var id = hidden.First(field => field.Key == "commandId").Value;
        (await taker.Sends(New, hidden, ("step", "draft"), ("family", "Keptson"), ("whereNow", "Stairs"))).Status.ShouldBe(200);
        (await taker.Get($"{New}?draft={id}")).Html.ShouldContain("value=\"Keptson\"");
        using var other = await PageUser.SignIn(app, ApiUser.Triage);
        (await other.Get($"{New}?draft={id}")).Html.ShouldNotContain("Keptson");
        await using (var session = Session())
        {
            var draft = (await session.LoadAsync<CallDraft>(Guid.Parse(id)))!;
            System.Text.Encoding.UTF8.GetString(draft.Ciphertext).ShouldNotContain("Keptson");
        }

        (await taker.Sends(New, hidden, ("family", "Keptson"), ("source", "Gp"))).Status.ShouldBe(303);
        await using var after = Session();
        (await after.LoadAsync<CallDraft>(Guid.Parse(id))).ShouldBeNull();
    }

    [Fact]
    public async Task a_form_that_was_refused_is_a_draft_too()
    {
        using var taker = await PageUser.SignIn(await app.Started(), "jo.marsh");
        var hidden = Browser.Hidden((await taker.Get(New)).Html);
        (await taker.Sends(New, hidden, ("family", "Refusedson"))).Status.ShouldBe(422);
        (await taker.Get($"{New}?draft={hidden.First(field => field.Key == "commandId").Value}")).Html.ShouldContain("Refusedson");
    }

    private async Task<TakenCall> Received(params (string Field, string Value)[] fields)
    {
        var user = await PageUser.SignIn(await app.Started(), "jo.marsh");
        (string, string)[] all = fields.Any(field => field.Field == "source") ? fields : [.. fields, ("source", "CareHome")];
        return new(user, (await user.Does(New, all)).Split('?')[0]);
    }

    private sealed record TakenCall(PageUser CallTaker, string Page) : IDisposable
    {
        public void Dispose() => CallTaker.Dispose();
    }

    private IQuerySession Session() => app.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");

    private async Task<Referral> Referral(string page)
    {
        await using var session = Session();
        var reference = page["/referrals/".Length..];
        return await session.Query<Referral>().Where(referral => referral.Reference == reference).FirstAsync();
    }
}
