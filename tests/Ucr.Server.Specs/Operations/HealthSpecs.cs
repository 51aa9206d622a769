using System.Text.Json.Nodes;
using Shouldly;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Operations;

public sealed class HealthSpecs(UcrApp app)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task the_service_answers_without_sign_in(string address)
    {
        using var http = await Client();
        (await http.GetAsync(address)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task safe_says_that_every_message_has_a_route_and_every_read_model_advanced()
    {
        using var http = await Client();
        for (var tries = 0; ; tries++)
        {
            var safe = JsonNode.Parse(await http.GetStringAsync(new Uri("/health/safe", UriKind.Relative), TestContext.Current.CancellationToken).ContinueWith(read => read.IsCompletedSuccessfully ? read.Result : "{}", TaskScheduler.Default))!;
            if (safe["checks"]?["start-up"]?.GetValue<string>() is "Every message has a route, and every read model advanced." || tries == 100)
            {
                safe["checks"]?["start-up"]?.GetValue<string>().ShouldBe("Every message has a route, and every read model advanced.");
                return;
            }

            await Task.Delay(200);
        }
    }

    [Fact]
    public async Task the_api_is_described_for_whoever_is_signed_in()
    {
        await app.Started();
        using var system = await ApiUser.SignIn(app);
        var description = await system.Get("/openapi/v1.json");
        description["paths"]!.AsObject().Select(path => path.Key).ShouldContain("/api/referrals/{id}/accept");
    }

    private async Task<HttpClient> Client() => new() { BaseAddress = new((await app.Started()).Address) };
}
