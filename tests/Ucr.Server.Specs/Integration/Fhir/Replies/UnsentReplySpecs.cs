using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Specs.Integration.Fhir.Behaviours;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>A service that has not been told where replies are sent.</summary>
public sealed class UnconfiguredService : ReplyingService
{
    private protected override IReadOnlyDictionary<string, string?> Settings(StandInProxy of) => new Dictionary<string, string?>(StringComparer.Ordinal);
}

/// <summary>No endpoint is set up: nothing can be sent, and a person is told to ring.</summary>
public sealed class NoEndpointSpecs(UnconfiguredService service) : IClassFixture<UnconfiguredService>
{
    [Fact]
    public async Task a_reply_without_an_endpoint_stands_with_people_until_somebody_rings()
    {
        var (id, _, _) = await Asked(service.App);
        await Accept(service.App, id);
        var (reply, reference) = await Reply(service.App, id, one => one["last"] is not null);
        reply["toldAt"].ShouldBeNull();
        using var desk = await PageUser.SignIn(service.App, ApiUser.Dispatcher);
        var page = await desk.Reads($"/referrals/{reference}");
        page.ShouldContain("999 has not been told");
        page.ShouldContain("no endpoint is set up");
        page.ShouldContain("It is not tried again by itself: ring them.");
        await desk.Does($"/referrals/{reference}/reply-again");
        await Reply(service.App, id, one => one["tries"]!.GetValue<int>() == 2);
        (await desk.Reads($"/referrals/{reference}")).ShouldContain("999 has not been told");
        await desk.Does($"/referrals/{reference}/sender-told", ("whom", "Desk 4, Robin"));
        (await desk.Reads($"/referrals/{reference}")).ShouldNotContain("999 has not been told");
    }

    [Fact]
    public async Task a_request_that_says_nowhere_where_its_answer_goes_is_refused_at_once()
    {
        using var caller = await BarsCaller.Of(service.App);
        (await caller.Send(BarsCaller.Request(bundle => bundle.The<MessageHeader>().Source.Endpoint = null))).Refused(400, "required");
    }
}
