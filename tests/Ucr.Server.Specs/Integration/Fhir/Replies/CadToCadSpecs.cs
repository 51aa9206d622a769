using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Specs.Integration.Fhir.Behaviours;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>Another control room's case (Application 6): taken before much is known, filled in by updates, and told each change.</summary>
public sealed class CadToCadSpecs(ReplyingService service) : IClassFixture<ReplyingService>
{
    private readonly StandInProxy proxy = service.Proxy;
    private readonly UcrApp app = service.App;

    [Theory]
    [InlineData("a6t1", Json)]
    [InlineData("a6t1", Xml)]
    [InlineData("a6t2", Json)]
    [InlineData("A6T3", Xml)]
    public async Task a_case_of_which_only_the_place_is_known_is_taken_and_filled_in(string useCase, string format)
    {
        using var caller = await Of(app);
        var request = OtherRequests.ControlRoom(useCase);
        var id = ReferralOf((await caller.Send(request, format)).Taken());
        var update = LaterBehaviourSpecs.Update(request);
        update.The<Encounter>().Status = Encounter.EncounterStatus.Triaged;
        update.The<Patient>().Name = [new() { Family = "Invented", Given = ["Filled"] }];
        update.The<Patient>().Meta = update.The<CarePlan>().Meta;
        ReferralOf((await caller.Send(update, format)).Taken()).ShouldBe(id);
        var page = await Page(app, id);
        page.ShouldContain("Filled");
        page.ShouldContain(LaterBehaviourSpecs.News);
        (await caller.Send(Cancel(request), format)).Taken();
    }

    [Fact]
    public async Task each_change_of_our_contact_is_told_in_the_short_form()
    {
        var (id, request, correlation) = await Asked(app, OtherRequests.ControlRoom());
        await Accept(app, id);
        var accepted = (await proxy.Messages(request.Id!, 1)).ShouldHaveSingleItem();
        accepted.Headers["X-Correlation-Id"].ShouldBe(correlation);
        Short(accepted, Encounter.EncounterStatus.InProgress, RequestStatus.Active);
        await Told(app, id, 1);
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        await triage.Does($"/api/referrals/{id}/resolved-remotely", new { mechanism = "02", why = "Up by herself; ring again when it gets worse" });
        var finished = (await proxy.Messages(request.Id!, 2))[1];
        Short(finished, Encounter.EncounterStatus.Finished, RequestStatus.Active).ReasonCode[0].Text.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task a_case_that_we_do_not_take_is_told_with_its_reason()
    {
        var (id, request, _) = await Asked(app, OtherRequests.ControlRoom("a6t2"));
        using var triage = await ApiUser.SignIn(app, ApiUser.Triage);
        await triage.Does($"/api/referrals/{id}/reject", new { reason = "Inappropriate", localReason = "Nobody can come before six", localKey = "no_capacity", signpostedTo = "999" });
        var reason = Short((await proxy.Messages(request.Id!, 1)).ShouldHaveSingleItem(), Encounter.EncounterStatus.Cancelled, RequestStatus.Revoked).ReasonCode[0];
        (reason.Coding[0].Code, reason.Text).ShouldBe(("RRNA", "Nobody can come before six"));
    }

    [Fact]
    public async Task a_case_without_a_place_or_with_another_category_in_its_cancel_is_refused()
    {
        await Refused(app, OtherRequests.ControlRoom(change: b => b.Without<Location>()), Json, 400, "required");
        using var caller = await Of(app);
        var request = OtherRequests.ControlRoom();
        (await caller.Send(request)).Taken();
        (await caller.Send(Cancel(request, change: b => b.The<ServiceRequest>().Category[0].Coding[1].Code = "a1t1"))).Refused(400, "invariant");
    }

    [Fact]
    public async Task the_messages_of_control_rooms_are_told_to_whoever_asks()
    {
        using var caller = await Of(app);
        var contexts = (await caller.Get("MessageDefinition?context=https://fhir.nhs.uk/Id/dos-service-id|111111111")).Taken().Bundle.Entry
            .Select(e => e.Resource).OfType<MessageDefinition>().SelectMany(d => d.UseContext).Select(context => context.Code.Code).ToList();
        contexts.ShouldContain("a6t1");
        contexts.ShouldContain("a6t2");
        contexts.ShouldContain("a6t3");
    }

    private static Encounter Short(StandInProxy.Message message, Encounter.EncounterStatus ours, RequestStatus request)
    {
        var header = message.The<MessageHeader>();
        (header.Reason!.Coding[0].Code, header.Definition).ShouldBe(("new", "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-response-referral-short"));
        message.The<ServiceRequest>().Status.ShouldBe(request);
        message.Bundle.Entry.Select(e => e.Resource).OfType<CarePlan>().ShouldBeEmpty();
        var encounter = message.Bundle.Entry.First(e => string.Equals(e.FullUrl, header.Focus[0].Reference, StringComparison.Ordinal)).Resource.ShouldBeOfType<Encounter>();
        encounter.Status.ShouldBe(ours);
        return encounter;
    }
}
