using Shouldly;
using Ucr.Server.Specs.Integration.Fhir.Behaviours;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>A service that was set up without a certificate, towards a server that asks for one: it goes on taking referrals, and a person tells the sender.</summary>
public sealed class WithoutCertificateSpecs(UncertifiedService service) : IClassFixture<UncertifiedService>
{
    private readonly StandInProxy proxy = service.Proxy;
    private readonly UcrApp app = service.App;

    [Fact]
    public async Task requests_are_answered_as_ever_and_the_page_says_that_999_has_not_been_told_until_somebody_rings()
    {
        var (id, request, _) = await Asked(app);
        await Accept(app, id);
        var (reply, reference) = await Reply(app, id, reply => reply["tries"]!.GetValue<int>() > 0);
        (reply["last"]!["result"]!.GetValue<string>(), reply["last"]!["status"], reply["toldAt"]).ShouldBe(("TryAgain", null, null));
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        var page = await desk.Reads($"/referrals/{reference}");
        page.ShouldContain("999 has not been told");
        page.ShouldNotContain("answered 4");
        proxy.Tried.ShouldBeEmpty("nothing of a message may leave without a certificate");
        await desk.Does($"/referrals/{reference}/sender-told", ("whom", "Desk 4, Robin"));
        var told = await desk.Reads($"/referrals/{reference}");
        told.ShouldNotContain("999 has not been told");
        told.ShouldContain("The sender was told by telephone");
        proxy.Answers(request.Id!).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_asked_of_it_is_answered()
    {
        using var caller = await BarsCaller.Of(app);
        var (id, _, _) = await Asked(app);
        (await caller.Get($"ServiceRequest/{id}")).Taken();
        (await caller.Get("metadata")).Taken();
    }
}
