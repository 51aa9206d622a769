using Microsoft.Extensions.Configuration;
using Shouldly;
using Ucr.Server.Integration.Fhir.Replies;
using Ucr.Server.Operations;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

public sealed class ReplySettingsSpecs
{
    private const string Endpoint = "Bars:Replies:Endpoint";

    [Fact]
    public void without_an_endpoint_there_are_none() => ReplySettings.Read(Configured()).ShouldBeNull();

    [Fact]
    public void mutual_tls_alone_says_who_this_service_is()
    {
        var file = Path.GetTempFileName();
        var settings = ReplySettings.Read(Configured((Endpoint, "https://proxy.example/FHIR/R4"), ("Bars:Replies:CertificateFile", file))).ShouldNotBeNull();
        (settings.Endpoint.ToString(), settings.TokenUrl).ShouldBe(("https://proxy.example/FHIR/R4/", null));
        File.Delete(file);
    }

    [Theory]
    [InlineData("http://proxy.example/", null, null, "https")]
    [InlineData("nowhere", null, null, "https")]
    [InlineData("https://proxy.example/", null, null, "says who")]
    [InlineData("https://proxy.example/", "https://proxy.example/token", null, "ClientId")]
    [InlineData("https://proxy.example/", "https://proxy.example/token", "/not/there.pem", "no such file")]
    public void what_cannot_work_is_said_at_the_start(string endpoint, string? token, string? key, string why) => Should.Throw<CannotStart>(() => ReplySettings.Read(Configured(
        (Endpoint, endpoint), ("Bars:Replies:TokenUrl", token), ("Bars:Replies:KeyFile", key), ("Bars:Replies:ClientId", key is null ? null : "c"), ("Bars:Replies:KeyId", key is null ? null : "k"))))
        .Message.ShouldContain(why);

    private static IConfiguration Configured(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)).Build();
}
