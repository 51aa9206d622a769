using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Ucr.Benchmarks.Hosts;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Server.Intake;
using Ucr.Server.Security.Development;

namespace Ucr.Benchmarks.Intake;

/// <summary>A service on which a plan's proposals are allocated by themselves, with clinicians on shift and somebody at the desk who accepts at once.</summary>
internal sealed class AllocatingService(ServiceUnderTest service) : IDisposable
{
    private readonly HttpClient triage = new() { BaseAddress = service.Client.BaseAddress };

    /// <summary>Sets it up, as if that had been done an hour ago.</summary>
    public static async Task<AllocatingService> Of(ServiceUnderTest service, int clinicians, CancellationToken cancellation)
    {
        var made = new AllocatingService(service);
        await made.SignIn(cancellation);
        await made.SwitchOn(cancellation);
        for (var number = 0; number < clinicians; number++)
        {
            await made.OnShift(number, cancellation);
        }

        return made;
    }

    /// <summary>A clinician accepts the referral for two hours.</summary>
    public async Task Accept(Guid referral)
    {
        using var answer = await triage.PostAsJsonAsync($"/api/referrals/{referral}/accept", new
        {
            standard = "TwoHour",
            urgency = "Usual",
            need = "other",
            rationale = "Cannot stand; alone",
            needs = new { capabilities = Array.Empty<string>(), people = 1, expectedMinutes = 45 },
        });
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The desk was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Calls a referral's visit off, so that its clinician is free again.</summary>
    public async Task CallOff(Guid referral)
    {
        using var answer = await triage.PostAsJsonAsync($"/api/visits/{ReferralIds.CrisisVisit(new(referral), 1)}/cancel", new { byPatient = true, reason = "To warm up" });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What people call a referral: an answer by the BaRS door does not say it in one word.</summary>
    public async Task<string> Reference(Guid referral) => (await triage.GetFromJsonAsync<JsonObject>($"/api/referrals/{referral}"))!["reference"]!.GetValue<string>();

    public void Dispose() => triage.Dispose();

    private async Task SignIn(CancellationToken cancellation)
    {
        using var asked = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", DevelopmentClients.System),
            new("client_secret", DevelopmentClients.SystemSecret),
            new(DevelopmentClients.PersonField, "amira.khan"),
        ]);
        using var answer = await triage.PostAsync("/connect/token", asked, cancellation);
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["access_token"]!.GetValue<string>();
        triage.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    private async Task SwitchOn(CancellationToken cancellation)
    {
        var ago = service.Services.GetRequiredService<IClock>().GetCurrentInstant() - Duration.FromHours(1);
        IReadOnlyList<WeeklyHours> always = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => new WeeklyHours(day, LocalTime.Midnight, LocalTime.Midnight))];
        var policies = ServicePolicies.Default with { Version = 2, Allocation = new() { Automatic = new(true, [NeedKey.Other], always, 1) } };
        await using var session = service.Services.GetRequiredService<IDocumentStore>().LightweightSession(People.Provider);
        session.Events.StartStream<ServiceSettings>(SettingsId.OfProvider.Value, new SettingsChanged(policies, ago, "Benchmark", new("helen.frost"), ago));
        await session.SaveChangesAsync(cancellation);
    }

    private async Task OnShift(int number, CancellationToken cancellation)
    {
        using var answer = await triage.PostAsJsonAsync("/api/shifts", new
        {
            clinician = string.Create(CultureInfo.InvariantCulture, $"bench.{number:000}"),
            team = "Harbour",
            profession = "Nurse",
            capabilities = Array.Empty<string>(),
            @base = new { easting = 425_000 + (number % 20 * 500), northing = 428_000 + (number / 20 * 500) },
            startsAt = "2026-01-01T00:00:00Z",
            endsAt = "2099-01-01T00:00:00Z",
        }, cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
