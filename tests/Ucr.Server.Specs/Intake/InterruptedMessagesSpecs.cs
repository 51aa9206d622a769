using System.Text;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Server.Intake;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Intake;

public sealed class InterruptedMessagesSpecs : IAsyncLifetime
{
    // A service of its own: no other spec's message may be concluded under way.
    private readonly UcrApp app = new();

    private IServiceProvider Services => app.Services;

    private RawMessages Messages => Services.GetRequiredService<RawMessages>();

    [Fact]
    public async Task a_message_that_was_cut_off_is_taken_up_again_by_its_door()
    {
        var message = await Stored("api", """{"messageId":"cut-off-1","source":"Gp","patient":{"familyName":"Lost"}}""");
        await Sweep(message);
        var concluded = await Load(message.Id);
        concluded.Outcome.ShouldBe(RawMessageOutcome.Created);
        await using var session = Session();
        (await session.Query<Referral>().Where(referral => referral.Reference == concluded.Reference).SingleAsync(Stop)).Message.Id.ShouldBe(message.Id);
        (await Services.GetRequiredService<MessageLedger>().Balance(Stop)).NothingIsLost.ShouldBeTrue();
    }

    [Fact]
    public async Task a_call_that_was_cut_off_becomes_its_referral_with_what_was_answered_and_its_draft_is_gone()
    {
        var form = Guid.NewGuid();
        var message = await Stored("phone", $$"""{"commandId":["{{form}}"],"family":["Cutson"],"source":["Gp"],"need":["falls"],"flag_passed_out":["no"]}""", "jo.marsh");
        await Sweep(message);
        var referral = await ReferralOf(message);
        (referral.Channel, referral.Source).ShouldBe((Domain.Intake.Channel.Phone, Domain.Intake.ReferralSource.Gp));
        referral.Triage.Assessment.RedFlags.ShouldHaveSingleItem();
        var again = await Stored("phone", $$"""{"commandId":["{{form}}"],"family":["Cutson"],"source":["Gp"],"need":["falls"]}""", "jo.marsh");
        await Sweep(again);
        (await Load(again.Id)).Outcome.ShouldBe(RawMessageOutcome.Repeated, "saved again from the draft, it is the same referral");
    }

    [Fact]
    public async Task paper_that_was_cut_off_keeps_its_true_time()
    {
        var message = await Stored("paper", """{"writtenBy":["Bo"],"receivedAt":["2026-01-02T08:30"],"family":["Paperson"],"source":["Gp"],"need":["falls"]}""", "jo.marsh");
        await Sweep(message);
        var referral = await ReferralOf(message);
        (referral.Channel, referral.ReceivedAt).ShouldBe((Domain.Intake.Channel.Paper, Instant.FromUtc(2026, 1, 2, 8, 30)));
    }

    [Fact]
    public async Task a_partners_form_that_was_cut_off_is_still_the_partners()
    {
        var partners = Services.GetRequiredService<Server.Intake.Partners.PartnerLinks>();
        var manager = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity([new(Server.Security.UcrClaims.Subject, ApiUser.Manager), new(Server.Security.UcrClaims.Provider, "RYZ")]));
        await partners.Make(manager, "Fir Lodge", Domain.Intake.ReferralSource.CareHome, "VL123", null);
        var partner = (await partners.All("RYZ", Stop)).Single();
        var message = await Stored("form", """{"commandId":["x"],"needText":["Fell"],"family":["Formson"],"address":["Fir Lodge"],"callerTelephone":["01632 960881"]}""", $"partner:{partner.Id}");
        await Sweep(message);
        var referral = await ReferralOf(message);
        (referral.Source, referral.Referrer?.Value).ShouldBe((Domain.Intake.ReferralSource.CareHome, "VL123"));
    }

    [Fact]
    public async Task a_message_of_a_sender_who_came_again_meanwhile_makes_no_second_referral()
    {
        var first = await Stored("api", """{"messageId":"cut-off-2","source":"Gp","patient":{"familyName":"Twice"}}""");
        var second = await Stored("api", """{"messageId":"cut-off-2","source":"Gp","patient":{"familyName":"Twice"}}""");
        await Sweep(second);
        new[] { await Load(first.Id), await Load(second.Id) }.Select(message => message.Outcome).Order().ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Repeated]);
    }

    [Fact]
    public async Task a_message_that_its_door_refuses_is_refused_and_a_task()
    {
        var message = await Stored("api", "{}");
        await Sweep(message);
        var refused = await Load(message.Id);
        (refused.Outcome, refused.Refusal).ShouldBe((RawMessageOutcome.Refused, "invalid"));
        refused.NeedsSomebody.ShouldBeTrue();
    }

    [Fact]
    public async Task a_message_that_no_door_can_take_up_is_a_task_for_a_person()
    {
        var message = await Stored("carrier-pigeon", "{}");
        (await Services.GetRequiredService<MessageLedger>().Balance(Stop)).Late.ShouldBe(0, "it may still be worked on");
        await Sweep(message);
        var failed = await Load(message.Id);
        (failed.Outcome, failed.Refusal).ShouldBe((RawMessageOutcome.Failed, "interrupted"));
        await using var session = Session();
        (await session.LoadAsync<ProviderDesk>(ReferralIds.Hash("desk", "RYZ"), Stop))!.Escalations.ShouldContain(raised => raised.Kind == EscalationKind.MessageStuck && raised.About == message.Id);
    }

    public async ValueTask InitializeAsync() => await app.Started();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<RawMessage> Stored(string channel, string text, string sender = "spec") => Messages.StoreAsync("RYZ", new(channel, sender, "application/json", Encoding.UTF8.GetBytes(text)));

    private async Task<Referral> ReferralOf(RawMessage message)
    {
        var concluded = await Load(message.Id);
        concluded.Outcome.ShouldBe(RawMessageOutcome.Created, concluded.Refusal);
        await using var session = Session();
        return await session.Query<Referral>().Where(referral => referral.Reference == concluded.Reference).SingleAsync(Stop);
    }

    private Task Sweep(RawMessage upTo) => Services.GetRequiredService<InterruptedMessages>().ConcludeBefore(upTo.ReceivedAt + Duration.FromSeconds(1), Stop);

    private IQuerySession Session() => Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");

    private async Task<RawMessage> Load(Guid id)
    {
        await using var session = Session();
        return (await session.LoadAsync<RawMessage>(id, Stop))!;
    }
}
