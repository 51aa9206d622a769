using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.LaterBehaviourSpecs;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>Messages about one request in whatever order they come.</summary>
public sealed class OutOfOrderSpecs(UcrApp app)
{
    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task an_update_that_overtakes_its_request_makes_the_referral_and_the_request_adds_to_it(string format)
    {
        using var caller = await Of(app);
        var request = Request(b => b.Add(new Flag { Meta = new() { LastUpdated = b.Meta!.LastUpdated }, Status = Flag.FlagStatus.Active, Code = new() { Text = "Guide dog" }, Subject = BarsMessages.To("patient") }, "flag"));
        var update = Update(request);
        update.Without<Flag>();
        var id = ReferralOf((await caller.Send(update, format)).Taken());
        ReferralOf((await caller.Send(request, format)).Taken()).ShouldBe(id);
        var page = await Page(app, id);
        page.ShouldContain(News);
        page.ShouldContain("Guide dog");
        (await caller.Send(request, format)).Refused(400, "invariant");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task a_cancel_that_overtakes_its_request_closes_it_when_it_comes(string format)
    {
        using var caller = await Of(app);
        var request = Request();
        (await caller.Send(Cancel(request), format)).Taken();
        var answer = (await caller.Send(request, format)).Taken();
        answer.The<Encounter>(1).Status.ShouldBe(Encounter.EncounterStatus.Cancelled);
        (await Messages(app, ReferralOf(answer))).Select(message => message.Outcome).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Withdrew]);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task a_later_message_that_quotes_an_id_which_we_never_gave_is_not_found(string format)
    {
        using var caller = await Of(app);
        (await caller.Send(Cancel(Request(), change: b => b.The<ServiceRequest>().Id = "never-ours"), format)).Refused(404, "not-found", "REC_NOT_FOUND");
        (await caller.Send(Later(Request(), "update", 5, b => b.The<ServiceRequest>().Id = "never-ours"), format)).Refused(404, "not-found", "REC_NOT_FOUND");
    }

    [Fact]
    public async Task a_later_message_finds_its_request_by_the_id_that_we_gave()
    {
        using var caller = await Of(app);
        var request = Request();
        var id = ReferralOf((await caller.Send(request)).Taken());
        ReferralOf((await caller.Send(Cancel(request, change: b =>
        {
            b.Id = Guid.NewGuid().ToString();
            b.The<ServiceRequest>().Id = id;
        }))).Taken()).ShouldBe(id);
    }

    [Fact]
    public async Task an_update_with_another_persons_number_is_a_conflict()
    {
        using var caller = await Of(app);
        var request = Request(b => b.The<Patient>().Identifier = [new("https://fhir.nhs.uk/Id/nhs-number", "9990001235")]);
        (await caller.Send(request)).Taken();
        (await caller.Send(Later(request, "update", 5, b =>
        {
            b.The<Patient>().Identifier[0].Value = "9990001243";
            b.The<Patient>().Meta = b.The<CarePlan>().Meta;
        }))).Refused(409, "conflict");
    }
}
