using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>
/// The second profile of the door: referrals of 111 and of general practices. They are answered at once and owed no replies; those
/// who sent them are told by the ways that every referrer is told by.
/// </summary>
public sealed class ReferralDoorSpecs(UcrApp app)
{
    public static TheoryData<string, string> Senders => new() { { "a1t1", Json }, { "a1t1", Xml }, { "a5t1", Json }, { "a5t1", Xml } };

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task a_referral_is_taken_and_answered_with_our_case_number_and_owed_no_reply(string useCase, string format)
    {
        var answer = await Sent(app, OtherRequests.Referral(useCase), format);
        var ours = answer.The<Encounter>(1);
        (ours.Status, ours.Identifier[0].Value![..4]).ShouldBe((Encounter.EncounterStatus.Planned, "UCR-"));
        var id = ReferralOf(answer);
        await Accept(app, id);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var state = await triage.Get($"/api/referrals/{id}");
        state["source"]!.GetValue<string>().ShouldBe(useCase is "a1t1" ? "Nhs111" : "Gp");
        state["replies"]!["all"]!.AsArray().ShouldBeEmpty();
        state["referrer"]!.GetValue<string>().ShouldBe("ZZA");
    }

    [Theory]
    [InlineData("a1t1")]
    [InlineData("a5t1")]
    public async Task whoever_referred_without_waiting_for_a_reply_is_rung(string useCase)
    {
        var id = ReferralOf(await Sent(app, OtherRequests.Referral(useCase), Json));
        await Accept(app, id);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        var owed = await triage.GetWhen($"/api/referrals/{id}", referral => referral["feedback"]!["owed"]!.AsArray().Count > 0);
        owed["feedback"]!["owed"]![0]!["kind"]!.GetValue<string>().ShouldBe("Decided");
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task an_update_while_it_waits_is_taken_though_these_senders_should_refer_again(string useCase, string format)
    {
        using var caller = await Of(app);
        var request = OtherRequests.Referral(useCase);
        var id = ReferralOf((await caller.Send(request, format)).Taken());
        (await caller.Send(LaterBehaviourSpecs.Update(request), format)).Taken();
        (await Messages(app, id)).Select(message => message.Outcome).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Amended]);
        (await Page(app, id)).ShouldContain(LaterBehaviourSpecs.News);
        await Accept(app, id);
        (await caller.Send(Later(request, "update", 20), format)).Refused(409, "conflict", "REC_CONFLICT");
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task a_cancel_closes_it_while_it_waits_and_asks_the_clinician_afterwards(string useCase, string format)
    {
        using var caller = await Of(app);
        foreach (var reason in new[] { "update", "delete" })
        {
            var request = OtherRequests.Referral(useCase);
            var id = ReferralOf((await caller.Send(request, format)).Taken());
            (await caller.Send(Cancel(request, reason, AsValidation), format)).Refused(400, "invariant");
            (await caller.Send(Cancel(request, reason), format)).Taken().The<Encounter>().Status.ShouldBe(Encounter.EncounterStatus.Cancelled);
            (await caller.Get($"ServiceRequest/{id}", format)).Taken().Resource.ShouldBeOfType<ServiceRequest>().Status.ShouldBe(RequestStatus.Revoked);
        }

        var accepted = OtherRequests.Referral(useCase);
        var kept = ReferralOf((await caller.Send(accepted, format)).Taken());
        await Accept(app, kept);
        (await caller.Send(Cancel(accepted), format)).Refused(409, "conflict", "REC_CONFLICT");
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        (await triage.Get($"/api/referrals/{kept}"))["withdrawalRequested"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static void AsValidation(Bundle cancel)
    {
        cancel.Meta!.VersionId = "2.0.0";
        cancel.The<ServiceRequest>().Category[0].Coding[0].Code = "validation";
    }

    [Theory]
    [InlineData("a1t1")]
    [InlineData("a5t1")]
    public async Task a_referral_again_after_a_cancel_is_another_referral(string useCase)
    {
        using var caller = await Of(app);
        var first = OtherRequests.Referral(useCase);
        var id = ReferralOf((await caller.Send(first)).Taken());
        (await caller.Send(Cancel(first))).Taken();
        ReferralOf((await caller.Send(OtherRequests.Referral(useCase))).Taken()).ShouldNotBe(id);
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task what_a_referral_must_hold_is_asked_for(string useCase, string format)
    {
        await Refused(app, OtherRequests.Referral(useCase, b => b.Without<CarePlan>()), format, 400, "required");
        await Refused(app, OtherRequests.Referral(useCase, b => b.The<Encounter>().Status = Encounter.EncounterStatus.InProgress), format, 400, "invariant");
        await Refused(app, OtherRequests.Referral(useCase, b => b.Without<Consent>()), format, 400, "required");
        await Refused(app, OtherRequests.Referral(useCase, b => b.Meta!.VersionId = "3.0.0"), format, 422, "not-supported");
    }
}
