using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Ucr.Server.Security;
using Ucr.Server.Security.Development;
using Xunit;

namespace Ucr.Server.Specs.Security;

public sealed class BearerTokenSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    public static TheoryData<string, string> PeopleAndPolicies() =>
    [
        .. from person in People.All
           where person.Id is "jo.marsh" or "amira.khan" or "lewis.grant" or "helen.frost" or "priya.nair"
           from policy in Policies.Admits.Keys
           select new TheoryDataRow<string, string>(person.Id, policy),
    ];

    [Fact]
    public async Task one_request_gets_the_development_client_a_token()
    {
        var client = host.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await Token(client));
        (await client.GetStringAsync("/api/probe/integration")).ShouldBe("ucr-development|Development client|RYZ|Integration|False|");
    }

    [Fact]
    public async Task a_token_lasts_five_minutes()
    {
        var answer = await Ask(host.NewClient(), DevelopmentClients.SystemSecret);
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>();
        token.GetProperty("expires_in").GetInt32().ShouldBeInRange(290, 300);
    }

    [Fact]
    public async Task a_wrong_secret_gets_none() =>
        (await Ask(host.NewClient(), "wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task a_token_for_a_person_carries_what_their_sign_in_would()
    {
        var client = host.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await Token(client, "priya.nair"));
        (await client.GetStringAsync("/api/probe/visits")).ShouldBe("priya.nair|Priya Nair|RYZ|Clinician|True|Harbour");
    }

    [Fact]
    public async Task a_token_for_nobody_is_refused() =>
        (await Ask(host.NewClient(), DevelopmentClients.SystemSecret, "no.body")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task without_a_token_the_api_answers_401_with_a_problem()
    {
        var answer = await host.NewClient().GetAsync("/api/probe/integration");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.WwwAuthenticate.ShouldContain(new AuthenticationHeaderValue("Bearer"));
    }

    [Fact]
    public async Task a_changed_token_is_refused()
    {
        var client = host.NewClient();
        var token = await Token(client);
        client.DefaultRequestHeaders.Authorization = new("Bearer", $"{token[..^6]}AAAAAA");
        (await client.GetAsync("/api/probe/integration")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task an_address_without_a_policy_or_without_an_endpoint_is_refused()
    {
        (await host.NewClient().GetAsync("/api/nothing-here")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.NewClient().GetAsync("/probe-without-policy")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [MemberData(nameof(PeopleAndPolicies))]
    public async Task each_role_may_do_what_its_policies_admit_and_nothing_else(string person, string policy)
    {
        var client = host.NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await Token(client, person));
        var expected = Policies.Admits[policy].Contains(People.Find(person)!.Role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        (await client.GetAsync($"/api/probe/{policy}")).StatusCode.ShouldBe(expected);
    }

    private static async Task<string> Token(HttpClient client, string? person = null)
    {
        var answer = await Ask(client, DevelopmentClients.SystemSecret, person);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, string secret, string? person = null) =>
        client.PostAsync("/connect/token", new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", DevelopmentClients.System), new("client_secret", secret),
            .. person is null ? Array.Empty<KeyValuePair<string, string>>() : [new("person", person)],
        ]));
}
