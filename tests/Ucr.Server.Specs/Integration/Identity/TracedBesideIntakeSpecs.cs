using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration.Identity;

/// <summary>People are looked up beside intake: what is found stands in their record, and nothing waits for it.</summary>
[Collection(OutsideCollection.Name)]
public sealed class TracedBesideIntakeSpecs(OutsideService outside)
{
    [Fact]
    public async Task somebody_without_a_number_is_taken_and_then_found_by_name_and_birth_date()
    {
        var (id, reference) = await Received("Invented", "Ada", "1938-08-16", null);
        var held = await Traced(id, "Verified");
        held["intake"]!["nhsNumberStatus"]!.GetValue<string>().ShouldBe("01");
        var identity = await Identity(held);
        (identity.NhsNumber, identity.NhsNumberStatus, identity.GpPracticeCode, identity.Postcode).ShouldBe(("9991234578", "01", "Z99999", "ZZ99 4RI"));
        using var page = await PageUser.SignIn(outside.App, ApiUser.Triage);
        var words = await page.Reads($"/referrals/{reference}");
        words.ShouldContain("The national record confirms who the patient is");
    }

    [Fact]
    public async Task a_superseded_number_is_replaced_and_not_kept_beside()
    {
        var (id, _) = await Received("Replaced", "Una", "1941-02-03", "9990000018");
        var held = await Traced(id, "Verified");
        held["intake"]!["trace"]!["numberReplaced"]!.GetValue<bool>().ShouldBeTrue();
        (await Identity(held)).NhsNumber.ShouldBe("9990000034");
    }

    [Fact]
    public async Task a_number_of_somebody_else_is_never_verified()
    {
        var (id, _) = await Received("Stranger", "Sam", "1960-06-06", "9991234578");
        var held = await Traced(id, "Mismatch");
        held["intake"]!["nhsNumberStatus"]!.GetValue<string>().ShouldBe("02");
        (await Identity(held)).FamilyName.ShouldBe("Stranger");
    }

    [Fact]
    public async Task an_invalidated_number_is_said_to_be_so()
    {
        var (id, reference) = await Received("Old", "Oda", "1939-09-09", "9990000026");
        await Traced(id, "Invalidated");
        using var page = await PageUser.SignIn(outside.App, ApiUser.Triage);
        (await page.Reads($"/referrals/{reference}")).ShouldContain("no longer used");
    }

    [Fact]
    public async Task a_restricted_record_gives_no_address_and_warns()
    {
        var (id, reference) = await Received("Hidden", "Rosa", "1950-05-05", "9990000042");
        var held = await Traced(id, "Verified");
        var identity = await Identity(held);
        (identity.Restricted, identity.Postcode).ShouldBe((true, null));
        using var page = await PageUser.SignIn(outside.App, ApiUser.Triage);
        (await page.Reads($"/referrals/{reference}")).ShouldContain("tell nobody where this person lives");
    }

    [Fact]
    public async Task ruling_19_a_death_in_the_national_record_warns_and_closes_nothing()
    {
        var (id, reference) = await Received("Gone", "Walter", "1930-01-09", "9990000050");
        var held = await Traced(id, "Verified");
        held["stage"]!.GetValue<string>().ShouldBe("AwaitingTriage");
        held["care"]!["death"]!["source"]!.GetValue<string>().ShouldBe("Trace");
        using var page = await PageUser.SignIn(outside.App, ApiUser.Triage);
        (await page.Reads($"/referrals/{reference}")).ShouldContain("The national record shows a death");
    }

    [Fact]
    public async Task two_records_are_said_to_be_one_person_and_two_again_with_nothing_moved()
    {
        var (one, first) = await Received("Twice", "Tom", "1944-04-04", null);
        var (other, second) = await Received("Twiss", "Thomas", "1944-04-04", null);
        await Traced(one, "NotFound");
        await Traced(other, "NotFound");
        var before = (await State(one), await State(other));
        using var page = await PageUser.SignIn(outside.App, ApiUser.Triage);
        await page.Does($"/referrals/{first}/same-person", ("other", "reference"), ("otherReference", second), ("why", "Same birth date and daughter"));
        (await SameAs(one)).ShouldBe([await Person(other)]);
        (await SameAs(other)).ShouldBe([await Person(one)]);
        (await State(one), await State(other)).ShouldBe(before);
        var (status, _, html) = await page.Fills($"/referrals/{first}/two-people", ("other", "reference"), ("otherReference", second), ("why", ""));
        status.ShouldBe(422);
        html.ShouldContain("Say what shows that they are two people");
        await page.Does($"/referrals/{first}/two-people", ("other", "reference"), ("otherReference", second), ("why", "Two brothers"));
        (await SameAs(one)).ShouldBeEmpty();
        (await SameAs(other)).ShouldBeEmpty();
        (await State(one), await State(other)).ShouldBe(before);
    }

    [Fact]
    public async Task the_page_looks_somebody_up_again()
    {
        var (id, reference) = await Received("Later", "Lou", "1951-01-01", null);
        await Traced(id, "NotFound");
        using var page = await PageUser.SignIn(outside.App, ApiUser.Triage);
        (await page.Does($"/referrals/{reference}/trace")).ShouldContain("done=trace");
    }

    private async Task<(string Id, string Reference)> Received(string family, string given, string born, string? number)
    {
        using var system = await ApiUser.SignIn(outside.App);
        var answer = await system.Does("/api/referrals", new
        {
            messageId = Guid.NewGuid().ToString(),
            source = "Gp",
            need = "falls",
            patient = new { familyName = family, givenName = given, bornOn = born, nhsNumber = number },
        });
        return (answer!["referral"]!.GetValue<string>(), answer["reference"]!.GetValue<string>());
    }

    private async Task<JsonNode> Traced(string id, string result)
    {
        using var nurse = await ApiUser.SignIn(outside.App, ApiUser.Triage);
        var held = await nurse.GetWhen($"/api/referrals/{id}", referral => referral["intake"]!["trace"] is not null);
        held["intake"]!["trace"]!["result"]!.GetValue<string>().ShouldBe(result);
        return held;
    }

    private async Task<string> State(string id)
    {
        using var nurse = await ApiUser.SignIn(outside.App, ApiUser.Triage);
        var held = await nurse.Get($"/api/referrals/{id}");
        return $"{held["patient"]} {held["stage"]} {await Identity(held)} {System.Text.Json.JsonSerializer.Serialize(await Identity(held))}";
    }

    private async Task<PatientIdentity> Identity(JsonNode held)
    {
        await using var session = Session();
        return (await outside.App.Services.GetRequiredService<PatientVault>().Read(session, held["patient"]!.GetValue<Guid>()))!;
    }

    private async Task<PatientId> Person(string id)
    {
        using var nurse = await ApiUser.SignIn(outside.App, ApiUser.Triage);
        return new((await nurse.Get($"/api/referrals/{id}"))["patient"]!.GetValue<Guid>());
    }

    private async Task<IReadOnlyList<PatientId>> SameAs(string id)
    {
        await using var session = Session();
        return (await session.LoadAsync<PersonState>(await Person(id)))!.SameAs;
    }

    private IQuerySession Session() => outside.App.Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
}
