using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Shouldly;
using Ucr.Server.Integration.Connections;
using Ucr.Server.Integration.Identity;
using Ucr.Server.Integration.Identity.Pds;
using Xunit;

namespace Ucr.Server.Specs.Integration.Identity;

/// <summary>The Personal Demographics Service by real HTTP, with a stand-in at the other end.</summary>
public sealed class PdsTraceSpecs : IAsyncLifetime
{
    private readonly string keyFile = Path.GetTempFileName();
    private readonly RSA key = RSA.Create(2048);
    private HttpStandIn pds = null!;
    private HttpClient http = null!;
    private PdsTrace trace = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem());
        pds = await HttpStandIn.Start();
        http = new() { Timeout = TimeSpan.FromSeconds(2) };
        var tokens = new SignedJwtSettings(new($"{pds.Url}/oauth2/token"), "invented-key", "ucr-1", keyFile);
        var settings = new PdsSettings(new(new($"{pds.Url}/personal-demographics/FHIR/R4"), TimeSpan.FromSeconds(2)), tokens) { Organisation = "RYZ" };
        trace = new(http, new(http, tokens, TimeProvider.System), settings);
        Answers(_ => (200, PdsReplies.Patient()));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        key.Dispose();
        File.Delete(keyFile);
        await pds.DisposeAsync();
    }

    [Fact]
    public async Task somebody_is_found_by_number_with_home_address_and_practice()
    {
        var person = (await Number()).Person!;
        (person.NhsNumber, person.FamilyName, person.GivenName, person.BornOn).ShouldBe(("9991234578", "Invented", "Ada May", new LocalDate(1938, 8, 16)));
        person.AddressLines.ShouldBe(["7 Invented Row", "Harbour"]);
        (person.Postcode, person.GpPracticeCode, person.Restricted, person.Deceased).ShouldBe(("ZZ99 4RI", "Z99999", false, false));
        person.Phones.ShouldBe(["07700900444"]);
    }

    [Fact]
    public async Task the_client_proves_itself_by_a_signed_assertion_and_uses_its_token_again()
    {
        await Number();
        await Number();
        var asked = pds.Now();
        asked.Count(one => one.Method == "POST").ShouldBe(1);
        var form = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked[0].Body);
        form["client_assertion_type"].ToString().ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        var checkedToken = await new JsonWebTokenHandler().ValidateTokenAsync(form["client_assertion"], new()
        {
            IssuerSigningKey = new RsaSecurityKey(key),
            ValidIssuer = "invented-key",
            ValidAudience = $"{pds.Url}/oauth2/token",
            ValidAlgorithms = [SecurityAlgorithms.RsaSha512],
        });
        checkedToken.IsValid.ShouldBeTrue(checkedToken.Exception?.Message);
        var assertion = (JsonWebToken)checkedToken.SecurityToken;
        (assertion.Kid, assertion.Subject, assertion.Id.Length).ShouldBe(("ucr-1", "invented-key", 36));
        (assertion.ValidTo - TimeProvider.System.GetUtcNow().UtcDateTime).ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(5));
        var get = asked[1];
        get.Path.ShouldBe("/personal-demographics/FHIR/R4/Patient/9991234578");
        get.Headers["Authorization"].ShouldBe("Bearer invented-token");
        Guid.TryParse(get.Headers["X-Request-ID"], out _).ShouldBeTrue();
        get.Headers["NHSD-End-User-Organisation-ODS"].ShouldBe("RYZ");
    }

    [Fact]
    public async Task a_superseded_number_leads_to_the_one_that_counts()
    {
        Answers(_ => (200, PdsReplies.Patient("9990000034")));
        (await Number()).Person!.NhsNumber.ShouldBe("9990000034");
    }

    [Fact]
    public async Task of_a_restricted_person_nothing_says_where_they_live()
    {
        Answers(_ => (200, PdsReplies.Patient(security: "R")));
        var person = (await Number()).Person!;
        (person.Restricted, person.Postcode, person.GpPracticeCode).ShouldBe((true, null, null));
        person.AddressLines.ShouldBeEmpty();
        person.Phones.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_death_is_read_with_its_date()
    {
        Answers(_ => (200, PdsReplies.Patient(more: ",\"deceasedDateTime\":\"2026-01-02T00:00:00+00:00\"")));
        var person = (await Number()).Person!;
        (person.Deceased, person.DiedOn).ShouldBe((true, new LocalDate(2026, 1, 2)));
    }

    [Theory]
    [InlineData(404, "INVALIDATED_RESOURCE", TraceAnswered.Invalidated)]
    [InlineData(404, "RESOURCE_NOT_FOUND", TraceAnswered.NotFound)]
    [InlineData(400, "INVALID_RESOURCE_ID", TraceAnswered.NotFound)]
    [InlineData(200, "TOO_MANY_MATCHES", TraceAnswered.Several)]
    [InlineData(403, "ACCESS_DENIED", TraceAnswered.NotReached)]
    public async Task every_refusal_is_told_apart(int status, string code, TraceAnswered answered)
    {
        Answers(_ => (status, PdsReplies.Outcome(code)));
        (await Number()).Answered.ShouldBe(answered);
    }

    [Fact]
    public async Task details_are_asked_for_by_the_beginning_of_name_and_area()
    {
        Answers(_ => (200, PdsReplies.Found(PdsReplies.Patient())));
        (await Details()).Person!.NhsNumber.ShouldBe("9991234578");
        Uri.UnescapeDataString(pds.Now()[^1].Path).ShouldBe("/personal-demographics/FHIR/R4/Patient?family=Invented&birthdate=eq1938-08-16&_history=true&_max-results=2&given=Ada*&address-postalcode=ZZ*");
    }

    [Fact]
    public async Task several_people_are_nobody()
    {
        Answers(_ => (200, PdsReplies.Found(PdsReplies.Patient(), PdsReplies.Patient("9990000034"))));
        (await Details()).Answered.ShouldBe(TraceAnswered.Several);
        Answers(_ => (200, PdsReplies.Found()));
        (await Details()).Answered.ShouldBe(TraceAnswered.NotFound);
    }

    [Fact]
    public async Task a_busy_service_is_asked_again()
    {
        Answers(times => times == 1 ? (429, "") : (200, PdsReplies.Patient()));
        (await Number()).Answered.ShouldBe(TraceAnswered.Found);
    }

    [Fact]
    public async Task a_token_that_is_good_no_longer_is_replaced()
    {
        Answers(times => times == 1 ? (401, "") : (200, PdsReplies.Patient()));
        (await Number()).Answered.ShouldBe(TraceAnswered.Found);
        pds.Now().Count(one => one.Method == "POST").ShouldBe(2);
    }

    [Fact]
    public async Task a_service_that_stays_away_is_not_reached_and_nobody_is_lost()
    {
        Answers(_ => (503, "down"));
        (await Number()).Answered.ShouldBe(TraceAnswered.NotReached);
        pds.Now().Count(one => one.Method == "GET").ShouldBe(3);
    }

    [Fact]
    public async Task one_that_answers_too_late_is_not_reached()
    {
        using var short1 = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };
        pds.Takes = TimeSpan.FromSeconds(1);
        var tokens = new SignedJwtSettings(new($"{pds.Url}/oauth2/token"), "invented-key", "ucr-1", keyFile);
        var late = new PdsTrace(short1, new(short1, tokens, TimeProvider.System), new(new(new(pds.Url), TimeSpan.FromSeconds(1)), tokens));
        (await late.ByNumber("9991234578", CancellationToken.None)).Answered.ShouldBe(TraceAnswered.NotReached);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{\"resourceType\":\"Patient\",\"id\":\"1\"}")]
    [InlineData("{\"resourceType\":\"Patient\",\"id\":\"9991234578\",\"name\":[7],\"address\":{},\"meta\":[],\"telecom\":\"x\"}")]
    public void whatever_is_answered_there_is_an_answer(string body) =>
        PdsReading.Read(System.Text.Encoding.UTF8.GetBytes(body)).Answered.ShouldBeOneOf(TraceAnswered.NotReached, TraceAnswered.Found);

    private Task<TraceAnswer> Number() => trace.ByNumber("9991234578", CancellationToken.None);

    private Task<TraceAnswer> Details() => trace.ByDetails(new("Invented", "Ada May", new(1938, 8, 16), "ZZ99 4RI"), CancellationToken.None);

    private void Answers(Func<int, (int Status, string Body)> patients)
    {
        var times = 0;
        pds.Answer = asked =>
        {
            if (asked.Method == "POST")
            {
                return (200, "application/json", PdsReplies.Token);
            }

            var (status, body) = patients(++times);
            return (status, "application/fhir+json", body);
        };
    }
}
