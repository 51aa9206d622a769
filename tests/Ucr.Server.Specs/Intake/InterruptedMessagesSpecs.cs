using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Server.Intake;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Intake;

public sealed class InterruptedMessagesSpecs
{
    [Fact]
    public async Task a_message_that_was_cut_off_gets_an_outcome_that_a_person_can_see()
    {
        // A service of its own: no other spec's message may be concluded under way.
        await using var app = new UcrApp();
        var services = (await app.Started()).Services;
        var message = await services.GetRequiredService<RawMessages>().StoreAsync("RYZ", new("api", "spec", "application/json", "{}"u8.ToArray()));
        await services.GetRequiredService<InterruptedMessages>().ConcludeBefore(message.ReceivedAt + Duration.FromSeconds(1), TestContext.Current.CancellationToken);
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession("RYZ");
        var concluded = await session.LoadAsync<RawMessage>(message.Id, TestContext.Current.CancellationToken);
        concluded!.Outcome.ShouldBe(RawMessageOutcome.Failed);
        concluded.Refusal.ShouldBe("interrupted");
    }
}
