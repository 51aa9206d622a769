using System.Net;
using Shouldly;
using Xunit;

namespace Ucr.Server.Specs.Security;

/// <summary>What goes wrong while signing in is said on a page of our own, and where somebody wanted to go is kept.</summary>
public sealed class SignInProblemSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    private readonly HttpClient client = host.NewClient();

    [Theory]
    [InlineData("cancelled", "signing in was cancelled")]
    [InlineData("out-of-date", "it took too long, or this browser does not keep cookies")]
    [InlineData("unreachable", "does not answer")]
    [InlineData("no-role", "it has no role in this service")]
    [InlineData("<script>", "refused")]
    public async Task a_problem_is_said_in_words_with_the_way_on(string problem, string words)
    {
        var answer = await client.GetAsync($"/sign-in?problem={Uri.EscapeDataString(problem)}&returnUrl=%2Fboard%3Flocality%3DHarbour");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(words);
        page.ShouldContain("Error: Sign in");
        page.ShouldContain("Sign in again");
        page.ShouldNotContain("<script>");
        Browser.Hidden(page).ShouldContain(new KeyValuePair<string, string>("returnUrl", "/board?locality=Harbour"));
        (await client.Follow(await client.GetAsync("/sign-in/go?returnUrl=%2Fboard"))).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/connect/authorize");
    }

    [Fact]
    public async Task coming_back_too_late_or_with_a_refusal_ends_on_the_page_that_says_so()
    {
        (await client.GetAsync("/sign-in/callback?code=x&state=nothing-of-ours")).Headers.Location!.OriginalString.ShouldBe("/sign-in?problem=out-of-date&returnUrl=%2F");
        var started = await client.GetAsync("/sign-in?returnUrl=%2Fprobe%2Fboard");
        var state = System.Web.HttpUtility.ParseQueryString(started.Headers.Location!.Query)["state"];
        (await client.GetAsync($"/sign-in/callback?error=access_denied&state={Uri.EscapeDataString(state!)}")).Headers.Location!.OriginalString
            .ShouldBe("/sign-in?problem=cancelled&returnUrl=%2Fprobe%2Fboard");
    }
}
