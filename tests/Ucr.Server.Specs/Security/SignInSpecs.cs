using System.Net;
using Shouldly;
using Xunit;

namespace Ucr.Server.Specs.Security;

public sealed class SignInSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    private readonly HttpClient client = host.NewClient();

    [Fact]
    public async Task a_page_sends_whoever_is_not_signed_in_to_sign_in()
    {
        var answer = await client.GetAsync("/probe/board?locality=Harbour");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Fprobe%2Fboard%3Flocality%3DHarbour");
    }

    [Fact]
    public async Task picking_a_person_signs_in_and_goes_on_to_the_page()
    {
        var page = await client.SignIn("amira.khan", "/probe/triage");
        page.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/probe/triage");
        (await page.Content.ReadAsStringAsync()).ShouldBe("amira.khan|Amira Khan|RYZ|TriageClinician|True|");
    }

    [Fact]
    public async Task picking_nobody_asks_again()
    {
        var page = await client.SignIn("no.body");
        page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task a_role_that_may_not_is_told_so_on_a_page()
    {
        await client.SignIn("jo.marsh");
        var page = await client.GetAsync("/probe/triage");
        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await page.Content.ReadAsStringAsync()).ShouldContain("Your role does not allow");
    }

    [Fact]
    public async Task the_cookie_cannot_be_read_by_script_and_is_not_sent_from_other_sites()
    {
        var cookies = new List<string>();
        var picker = await client.Follow(await client.GetAsync("/probe/signed-in"));
        var fields = Browser.Hidden(await picker.Content.ReadAsStringAsync());
        var answer = await client.PostAsync("/connect/authorize", new FormUrlEncodedContent([.. fields, new("person", "jo.marsh")]));
        while (answer.Headers.Location is { } next)
        {
            answer = await client.GetAsync(next);
            cookies.AddRange(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        }
        var cookie = cookies.ShouldHaveSingleItemWhere(c => c.StartsWith("ucr=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [Fact]
    public async Task signing_out_ends_the_session_on_the_server_too()
    {
        await client.SignIn("jo.marsh");
        var token = await client.GetStringAsync("/probe-form");
        var answer = await client.PostAsync("/sign-out", new FormUrlEncodedContent([new("form-token", token)]));
        var end = await client.Follow(answer);
        end.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/connect/authorize");
        (await client.GetAsync("/probe/board")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task a_script_is_told_that_the_session_is_over_instead_of_redirected()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/probe/board");
        request.Headers.Add("Sec-Fetch-Mode", "cors");
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task nobody_is_sent_to_another_site_after_signing_in(string address)
    {
        var picker = await client.Follow(await client.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}"));
        var fields = Browser.Hidden(await picker.Content.ReadAsStringAsync());
        var answer = await client.PostAsync("/connect/authorize", new FormUrlEncodedContent([.. fields, new("person", "jo.marsh")]));
        answer = await client.GetAsync(answer.Headers.Location);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }
}
