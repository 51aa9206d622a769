using System.Net;
using Shouldly;
using Xunit;

namespace Ucr.Server.Specs.Security;

public sealed class BrowserDefenceSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    private readonly HttpClient client = host.NewClient();

    [Fact]
    public async Task every_answer_carries_the_policy_of_what_a_page_may_load()
    {
        foreach (var path in (string[])["/probe/board", "/api/probe/board", "/sign-in", "/nothing"])
        {
            var answer = await client.GetAsync(path);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task a_form_with_its_token_is_taken()
    {
        await client.SignIn("jo.marsh");
        (await Post(await client.GetStringAsync("/probe-form"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task a_form_without_its_token_is_refused()
    {
        await client.SignIn("jo.marsh");
        (await Post(null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task a_form_with_somebody_elses_token_is_refused()
    {
        await client.SignIn("jo.marsh");
        var other = host.NewClient();
        await other.SignIn("tom.ashby");
        (await Post(await other.GetStringAsync("/probe-form"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task a_form_that_another_site_sends_is_refused_even_with_its_token(string header, string value)
    {
        await client.SignIn("jo.marsh");
        (await Post(await client.GetStringAsync("/probe-form"), header, value)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task a_form_that_our_own_page_sends_is_taken()
    {
        await client.SignIn("jo.marsh");
        var token = await client.GetStringAsync("/probe-form");
        (await Post(token, "Origin", host.Address.GetLeftPart(UriPartial.Authority))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(token, "Sec-Fetch-Site", "same-origin")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> Post(string? token, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/probe-form");
        request.Content = new FormUrlEncodedContent(token is null ? [] : [new("form-token", token)]);
        if (header is not null)
            request.Headers.Add(header, value);
        return await client.SendAsync(request);
    }
}
