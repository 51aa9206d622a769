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

    private Task<RawMessage> Stored(string channel, string text) => Messages.StoreAsync("RYZ", new(channel, "spec", "application/json", Encoding.UTF8.GetBytes(text)));

    private Task Sweep(RawMessage upTo) => Services.GetRequiredService<InterruptedMessages>().ConcludeBefore(upTo.ReceivedAt + Duration.FromSeconds(1), Stop);

    private IQuerySession Session() => Services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");

    private async Task<RawMessage> Load(Guid id)
    {
        await using var session = Session();
        return (await session.LoadAsync<RawMessage>(id, Stop))!;
    }
}
