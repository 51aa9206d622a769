using System.Net;
using Shouldly;
using Xunit;

namespace Ucr.Server.Specs.Security;

public sealed class SignInTimesSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    private readonly HttpClient client = host.NewClient();

    [Theory]
    [InlineData("jo.marsh", 14, HttpStatusCode.OK)]
    [InlineData("jo.marsh", 16, HttpStatusCode.Redirect)]
    [InlineData("priya.nair", 29, HttpStatusCode.OK)]
    [InlineData("priya.nair", 31, HttpStatusCode.Redirect)]
    public async Task an_unused_session_ends_after_15_minutes_and_a_clinicians_after_30(string person, int minutes, HttpStatusCode expected)
    {
        await client.SignIn(person);
        host.Time.Advance(TimeSpan.FromMinutes(minutes));
        (await client.GetAsync("/probe/signed-in")).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task a_session_in_use_goes_on_but_never_past_12_hours()
    {
        await client.SignIn("jo.marsh");
        for (var minutes = 10; minutes < 12 * 60; minutes += 10)
        {
            host.Time.Advance(TimeSpan.FromMinutes(10));
            (await client.GetAsync("/probe/signed-in")).StatusCode.ShouldBe(HttpStatusCode.OK, $"after {minutes} minutes");
        }
        host.Time.Advance(TimeSpan.FromMinutes(10));
        (await client.GetAsync("/probe/signed-in")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
