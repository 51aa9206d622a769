using Hl7.Fhir.Model;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Ucr.Domain.Intake.Replies;
using Ucr.Server.Integration.Fhir.Replies;
using Ucr.Server.Specs.Support;
using Ucr.Server.Storage;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>Replies by mutual TLS, to a real server that asks for a certificate.</summary>
public sealed class MutualTlsSpecs(CertifiedService service) : IClassFixture<CertifiedService>
{
    private readonly StandInProxy proxy = service.Proxy;
    private readonly UcrApp app = service.App;

    [Fact]
    public async Task a_certificate_alone_says_who_we_are()
    {
        var (id, request, _) = await Asked(app);
        await Accept(app, id);
        var message = (await proxy.Messages(request.Id!, 1)).ShouldHaveSingleItem();
        (message.Caller, message.Headers.ContainsKey("Authorization")).ShouldBe(("CN=ucr.invented.example", false));
        await Told(app, id, 1);
    }

    [Fact]
    public async Task while_our_certificate_is_not_believed_the_page_says_that_999_has_not_been_told()
    {
        using var another = new InventedAuthority();
        proxy.Believes = another;
        var (id, request, _) = await Asked(app);
        await Accept(app, id);
        var (reply, reference) = await Reply(app, id, reply => reply["tries"]!.GetValue<int>() > 0);
        (reply["last"]!["result"]!.GetValue<string>(), reply["toldAt"]).ShouldBe(("TryAgain", null));
        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        (await desk.Reads($"/referrals/{reference}")).ShouldContain("999 has not been told");
        proxy.Answers(request.Id!).ShouldBeEmpty();

        proxy.Believes = service.Authority;
        (await proxy.Messages(request.Id!, 1)).Count.ShouldBe(1);
        await Reply(app, id, told => told["toldAt"] is not null);
        (await desk.Reads($"/referrals/{reference}")).ShouldNotContain("999 has not been told");
    }

    [Fact]
    public async Task without_a_certificate_nothing_is_told() =>
        (await Sent(("CertificateFile", null), ("CertificateKeyFile", null))).ShouldBe((ReplyResult.TryAgain, null));

    [Fact]
    public async Task with_the_certificate_of_another_authority_nothing_is_told()
    {
        using var another = new InventedAuthority();
        var (certificate, key) = another.Client("ucr.invented.example");
        (await Sent(("CertificateFile", certificate), ("CertificateKeyFile", key))).ShouldBe((ReplyResult.TryAgain, null));
    }

    [Fact]
    public async Task a_server_that_another_authority_vouches_for_is_told_nothing()
    {
        using var another = new InventedAuthority();
        (await Sent(("AuthoritiesFile", another.RootFile))).ShouldBe((ReplyResult.TryAgain, null));
    }

    /// <summary>What comes of a message that is sent with these settings instead. Nothing of it may arrive.</summary>
    private async Task<(ReplyResult Result, int? Status)> Sent(params (string Name, string? Value)[] instead)
    {
        var settings = proxy.Settings.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        foreach (var (name, value) in instead)
        {
            settings[$"Bars:Replies:{name}"] = value;
        }

        var read = ReplySettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())!;
        using var http = read.Connection.Client();
        var bundle = new Bundle { Id = Guid.NewGuid().ToString(), Type = Bundle.BundleType.Message };
        var tried = proxy.Tried.Count;
        using var client = new ReplyClient(http, read, null, new ServiceClock(TimeProvider.System));
        var answer = await client.Send(
            new(bundle, Guid.NewGuid(), Guid.NewGuid().ToString(), "https://fhir.nhs.uk/Id/dos-service-id|400000004", "RYZ"), TestContext.Current.CancellationToken);
        proxy.Tried.Count.ShouldBe(tried);
        return (answer.Result, answer.Status);
    }
}
