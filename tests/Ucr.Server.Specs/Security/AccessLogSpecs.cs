using System.Net;
using System.Security.Claims;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Shouldly;
using Ucr.Server.Storage;
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

    [Fact]
    public async Task ruling_24_for_an_allocated_clinician_a_read_that_cannot_be_recorded_is_queued_and_not_refused()
    {
        using var nowhere = DocumentStore.For(options =>
        {
            options.Connection("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");
            options.Advanced.DefaultTenantUsageEnabled = true;
        });
        using var queue = new AccessQueue(nowhere, NullLogger<AccessQueue>.Instance);
        var log = new AccessLog(nowhere, new ServiceClock(TimeProvider.System), queue);
        await log.RecordAllocatedAsync(Amira, AccessedThing.Visit, Guid.NewGuid());
        queue.Waiting.ShouldBe(1);
        await Should.ThrowAsync<AccessNotRecordedException>(() => log.RecordAsync(Amira, AccessedThing.Patient, Guid.NewGuid()));
    }

    [Fact]
    public async Task ruling_24_what_was_queued_reaches_the_audit_and_everybody_else_is_recorded_first()
    {
        var patient = Guid.NewGuid();
        using var queue = new AccessQueue(host.Store, NullLogger<AccessQueue>.Instance);
        queue.Add(provider, new() { Id = Guid.NewGuid(), Who = "callum.reid", What = AccessedThing.Visit, PatientId = patient, At = Instant.FromUtc(2026, 1, 15, 9, 0) });
        await queue.StartAsync(TestContext.Current.CancellationToken);
        for (var tries = 0; queue.Waiting > 0 && tries < 100; tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await queue.StopAsync(TestContext.Current.CancellationToken);
        await using var session = host.Store.QuerySession(provider);
        (await session.Query<AccessRecord>().Where(r => r.PatientId == patient).SingleAsync()).Who.ShouldBe("callum.reid");
    }

    private ClaimsPrincipal Amira =>
        new(new ClaimsIdentity([new(UcrClaims.Subject, "amira.khan"), new(UcrClaims.Provider, provider)], "spec"));
}
