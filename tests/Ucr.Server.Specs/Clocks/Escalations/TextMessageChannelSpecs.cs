using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Security;
using Xunit;

namespace Ucr.Server.Specs.Clocks.Escalations;

/// <summary>The signed request that a gateway for text messages gets.</summary>
public sealed class TextMessageChannelSpecs
{
    private static readonly EscalationMessage Message = new(Guid.Parse("00000000-0000-8000-8000-000000000001"), "07700900123", "Subject", "Text", "UCR-24601: ring");
    private static readonly TextMessageSettings Settings = new(new("https://sms.example.invalid/send"), "a secret", TimeSpan.FromSeconds(5));

    [Fact]
    public async Task the_request_is_signed_and_carries_its_id()
    {
        var gateway = new Gateway(HttpStatusCode.Accepted);
        (await Send(gateway)).ShouldBeNull();
        var (headers, body) = gateway.Asked!.Value;
        headers["Idempotency-Key"].ShouldBe(Message.Id.ToString());
        headers["X-Ucr-Signature"].ShouldBe($"sha256={TextMessageChannel.Signature("a secret", headers["X-Ucr-Timestamp"], body)}");
        var json = JsonNode.Parse(body)!;
        (json["to"]!.GetValue<string>(), json["text"]!.GetValue<string>()).ShouldBe(("07700900123", "UCR-24601: ring"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, false)]
    [InlineData(HttpStatusCode.Unauthorized, false)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.BadGateway, true)]
    public async Task only_what_may_pass_is_tried_again(HttpStatusCode answer, bool mayPass) =>
        (await Send(new Gateway(answer))).ShouldNotBeNull().MayPass.ShouldBe(mayPass);

    [Fact]
    public void the_way_to_the_gateway_is_encrypted_and_signed()
    {
        Should.Throw<SecuritySetupException>(() => TextMessageSettings.Read(Configured(("Url", "http://sms.example.invalid"), ("Secret", "s"))));
        Should.Throw<SecuritySetupException>(() => TextMessageSettings.Read(Configured(("Url", "https://sms.example.invalid"))));
        TextMessageSettings.Read(Configured()).ShouldBeNull();
    }

    private static IConfiguration Configured(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Escalations:Sms:{value.Key}", (string?)value.Value))).Build();

    private static async Task<DeliveryFailure?> Send(Gateway gateway)
    {
        using var http = new HttpClient(gateway);
        return await new TextMessageChannel(Settings, http, TimeProvider.System).Send(Message, TestContext.Current.CancellationToken);
    }

    private sealed class Gateway(HttpStatusCode answer) : HttpMessageHandler
    {
        public (IReadOnlyDictionary<string, string> Headers, string Body)? Asked { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = (request.Headers.ToDictionary(header => header.Key, header => header.Value.Single(), StringComparer.OrdinalIgnoreCase), await request.Content!.ReadAsStringAsync(cancellationToken));
            return new(answer);
        }
    }
}
