using System.Net;
using System.Security.Claims;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Security;
using Ucr.Server.Security.Access;
using Xunit;

namespace Ucr.Server.Specs.Security;

public sealed class AccessLogSpecs(SecurityHost host) : IClassFixture<SecurityHost>
{
    private readonly string provider = $"R{Guid.NewGuid().ToString("N")[..6]}";

    [Fact]
    public async Task opening_a_patient_is_committed_before_it_returns()
    {
        var patient = Guid.NewGuid();
        await host.Services.GetRequiredService<AccessLog>().RecordAsync(Amira, AccessedThing.Patient, patient);
        await using var session = host.Store.QuerySession(provider);
        var record = await session.Query<AccessRecord>().Where(r => r.PatientId == patient).SingleAsync();
        (record.Who, record.What, record.Scope).ShouldBe(("amira.khan", AccessedThing.Patient, null));
    }

    [Fact]
    public async Task the_board_is_recorded_by_its_scope()
    {
        await host.Services.GetRequiredService<AccessLog>().RecordAsync(Amira, AccessedThing.Board, "locality=Harbour");
        await using var session = host.Store.QuerySession(provider);
        (await session.Query<AccessRecord>().SingleAsync()).Scope.ShouldBe("locality=Harbour");
    }

    [Fact]
    public async Task what_cannot_be_recorded_is_not_shown()
    {
        var client = host.NewClient();
        await client.SignIn("jo.marsh");
        var answer = await client.GetAsync("/probe-unrecorded");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }

    private ClaimsPrincipal Amira =>
        new(new ClaimsIdentity([new(UcrClaims.Subject, "amira.khan"), new(UcrClaims.Provider, provider)], "spec"));
}
