using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Shouldly;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Rota;

/// <summary>Somebody becomes unavailable while they hold visits.</summary>
public sealed class FreeVisitsSpecs(UcrApp app)
{
    private static int shifts;

    [Fact]
    public async Task what_they_only_accepted_is_free_again_and_nobody_can_send_them()
    {
        using var one = await OneReferral.Received(app, "bronwen.sallow");
        await one.Accepted();
        var shift = await OnShift(one, "bronwen.sallow");
        await one.Dispatcher.Does($"/api/visits/{one.Visit}/allocate", new { clinician = "bronwen.sallow", reason = "Nearest" });
        await one.Steps("accept");
        await one.Dispatcher.Does($"/api/shifts/{shift}/unavailable", new { reason = "Sick" });
        var visit = await one.Triage.GetWhen($"/api/visits/{one.Visit}", state => state["stage"]!.GetValue<string>() == "Planned");
        visit["notThese"]!.AsArray().Select(who => who!.GetValue<string>()).ShouldContain("bronwen.sallow");
        var (status, refused) = await one.Dispatcher.Post($"/api/visits/{one.Visit}/allocate", new { clinician = "bronwen.sallow", reason = "Nearest" });
        status.ShouldBe(422);
        refused!["type"]!.GetValue<string>().ShouldEndWith("clinician-not-on-shift");
        await one.Dispatcher.Does($"/api/shifts/{shift}/available", new { });
        await one.Dispatcher.Does($"/api/visits/{one.Visit}/allocate", new { clinician = "bronwen.sallow", reason = "Well again" });
    }

    [Fact]
    public async Task a_visit_that_is_under_way_is_raised_to_the_desk_and_not_called_off()
    {
        using var one = await OneReferral.Received(app, "keziah.plume");
        await one.Accepted();
        var shift = await OnShift(one, "keziah.plume");
        await one.Dispatcher.Does($"/api/visits/{one.Visit}/allocate", new { clinician = "keziah.plume", reason = "Nearest" });
        await one.Steps("accept", "set-off");
        await one.Dispatcher.Does($"/api/shifts/{shift}/unavailable", new { reason = "Vehicle" });
        var referral = await one.Triage.GetWhen($"/api/referrals/{one.Id}", Raised);
        referral["openVisits"]!.AsArray().Count.ShouldBe(1);
        (await one.VisitState())["stage"]!.GetValue<string>().ShouldBe("OnTheWay");
        await one.Dispatcher.Does($"/api/shifts/{shift}/available", new { });
    }

    [Fact]
    public async Task a_time_away_that_begins_by_itself_is_found()
    {
        using var one = await OneReferral.Received(app, "noor.sedgewick");
        await one.Accepted();
        var shift = await OnShift(one, "noor.sedgewick");
        await one.Dispatcher.Does($"/api/visits/{one.Visit}/allocate", new { clinician = "noor.sedgewick", reason = "Nearest" });
        var services = (await app.Started()).Services;
        var clock = services.GetRequiredService<IClock>();
        var later = clock.GetCurrentInstant() + Duration.FromSeconds(1);
        await one.Dispatcher.Does($"/api/shifts/{shift}/unavailable", new { reason = "Training", from = later.ToString(), until = (later + Duration.FromHours(2)).ToString() });
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await services.GetServices<IHostedService>().OfType<HeldByTheAbsent>().Single().FreeAt(clock.GetCurrentInstant(), TestContext.Current.CancellationToken);
        await one.Triage.GetWhen($"/api/visits/{one.Visit}", state => state["stage"]!.GetValue<string>() == "Planned");
        await one.Dispatcher.Does($"/api/shifts/{shift}/available", new { });
    }

    private static bool Raised(JsonNode referral) =>
        referral["escalations"]!.AsArray().Any(raised => raised!["kind"]!.GetValue<string>() == "CrewUnavailable");

    /// <summary>A shift of its own, so that other specs of the same run find the clinician as they left them.</summary>
    private static async Task<string> OnShift(OneReferral one, string clinician)
    {
        var startsAt = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(Interlocked.Increment(ref shifts));
        await one.Dispatcher.Does("/api/shifts", new
        {
            clinician,
            team = "Harbour",
            profession = "Nurse",
            capabilities = Array.Empty<string>(),
            @base = new { easting = 430000, northing = 433000 },
            startsAt = startsAt.ToString("g", CultureInfo.InvariantCulture),
            endsAt = "2099-01-01T00:00:00Z",
        });
        return Server.Allocation.ShiftIds.Of(new(clinician), startsAt).ToString();
    }
}
