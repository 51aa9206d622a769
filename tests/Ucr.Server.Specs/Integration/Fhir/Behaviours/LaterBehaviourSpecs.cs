using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>What comes after a request: behaviours 16 to 20.</summary>
public sealed class LaterBehaviourSpecs(UcrApp app)
{
    internal const string News = "Now also cold and shivering.";

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_16_update_after_create_keeps_both_versions(string format)
    {
        using var caller = await Of(app);
        var request = Request();
        var id = ReferralOf((await caller.Send(request, format)).Taken());
        var answer = (await caller.Send(Update(request), format)).Taken();
        ReferralOf(answer).ShouldBe(id);
        answer.The<Encounter>(1).Status.ShouldBe(Encounter.EncounterStatus.Planned);
        (await Messages(app, id)).Select(message => message.Outcome).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Amended]);
        (await Page(app, id)).ShouldContain(News);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_17_an_update_that_is_older_than_what_is_held_is_a_conflict(string format)
    {
        using var caller = await Of(app);
        var request = Request();
        (await caller.Send(request, format)).Taken();
        (await caller.Send(Update(request, 10), format)).Taken();
        (await caller.Send(Update(request, 5), format)).Refused(409, "conflict", "REC_CONFLICT");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_18_an_update_after_we_have_begun_is_a_conflict_and_the_desk_sees_it(string format)
    {
        using var caller = await Of(app);
        var request = Request();
        var id = ReferralOf((await caller.Send(request, format)).Taken());
        await Accept(app, id);
        (await caller.Send(Update(request), format)).Refused(409, "conflict", "REC_CONFLICT");
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var state = await triage.Get($"/api/referrals/{id}");
        state["escalations"]!.AsArray().Select(raised => raised!["kind"]!.GetValue<string>()).ShouldContain("SenderChangeRefused");
        (await Page(app, id)).ShouldContain("The sender sent a change that was not taken");
    }

    [Theory]
    [InlineData(Json, "update")]
    [InlineData(Json, "delete")]
    [InlineData(Xml, "update")]
    [InlineData(Xml, "delete")]
    public async Task behaviour_19_a_cancelled_request_is_closed_and_all_versions_stay(string format, string reason)
    {
        using var caller = await Of(app);
        var request = Request();
        var id = ReferralOf((await caller.Send(request, format)).Taken());
        var answer = (await caller.Send(Cancel(request, reason), format)).Taken();
        answer.The<Encounter>().Status.ShouldBe(Encounter.EncounterStatus.Cancelled);
        (await Messages(app, id)).Select(message => message.Outcome).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Withdrew]);
        (await caller.Get($"ServiceRequest/{id}")).Taken().Resource.ShouldBeOfType<ServiceRequest>().Status.ShouldBe(RequestStatus.Revoked);
        (await caller.Send(Cancel(request, reason), format)).Taken();
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_20_a_cancel_says_that_it_is_one_and_keeps_its_category(string format)
    {
        using var caller = await Of(app);
        var request = Request();
        (await caller.Send(request, format)).Taken();
        (await caller.Send(Cancel(request, change: b => b.The<ServiceRequest>().Status = RequestStatus.Active), format)).Refused(400, "invariant");
        (await caller.Send(Cancel(request, change: b => b.The<ServiceRequest>().Category[0].Coding[0].Code = "referral"), format)).Refused(400, "invariant");
        (await caller.Send(Cancel(request, change: b => b.The<ServiceRequest>().Status = RequestStatus.EnteredInError), format)).Taken();
    }

    [Fact]
    public async Task a_cancel_after_acceptance_is_a_request_that_a_person_answers()
    {
        using var caller = await Of(app);
        var request = Request();
        var id = ReferralOf((await caller.Send(request)).Taken());
        await Accept(app, id);
        (await caller.Send(Cancel(request))).Refused(409, "conflict", "REC_CONFLICT");
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var state = await triage.Get($"/api/referrals/{id}");
        state["withdrawalRequested"]!.GetValue<bool>().ShouldBeTrue();
        state["stage"]!.GetValue<string>().ShouldBe("Accepted");
    }

    internal static Bundle Update(Bundle request, int minutes = 5) =>
        Later(request, "update", minutes, b => b.The<CarePlan>().Activity[0].OutcomeCodeableConcept[0].Text += " " + News);
}
