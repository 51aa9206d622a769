using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Ucr.Domain.Allocation;
using Ucr.Server.Allocation.Decisions;
using Ucr.Server.Reporting.Allocations;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Planning;

/// <summary>How the plan weighs is the service's to say: previewed, versioned, and kept with each plan.</summary>
public sealed class PlanningSettingsSpecs
{
    private const string Near = "grace.adeyemi";

    [Fact]
    public async Task weights_are_previewed_on_the_plan_of_the_moment_and_the_next_plan_names_their_version()
    {
        await using var app = await new UcrApp().Started();
        using var one = await OneReferral.Received(app);
        await OneReferral.OnShift(one.Triage, Near);
        await one.Accepted();
        var proposal = await Proposal(one);
        proposal["policy"]!.GetValue<string>().ShouldBe("rounds/1");

        using var page = await PageUser.SignIn(app, ApiUser.Manager);
        PageUser.Words((await page.Fills("/settings/change", ("plan-undone", "100"), ("reason", "Try"))).Html).ShouldContain("give more than for being late at all");
        var preview = PageUser.Words((await page.Fills("/settings/change", ("plan-drive", "1.5"), ("reason", "Less driving"))).Html);
        preview.ShouldContain("Points for a minute of driving: 1.5.");
        preview.ShouldContain("What it would change in the plan of this moment");
        preview.ShouldContain("1 visit waits for somebody.");

        await SettingsSwitch.Change(app, policies =>
        {
            policies["allocation"]!["planning"]!["drivePoints"] = 1.5;
            policies["allocation"]!["room"]!["visitMinutes"] = 60;
        });
        using var nurse = await ApiUser.SignIn(app, ApiUser.Triage);
        var capacity = await nurse.Get("/api/capacity");
        capacity["policy"]!.GetValue<string>().ShouldBe("capacity/2");
        capacity["assumed"]![0]!.GetValue<string>().ShouldContain("60 minutes");
        await OneReferral.OnShift(nurse, "marcus.bell");
        using var dispatcher = await ApiUser.SignIn(app, ApiUser.Dispatcher);
        await dispatcher.Does($"/api/visits/{one.Visit}/allocate", new { clinician = "marcus.bell", reason = "Free" });
        (await Allocated(app, one)).Choice!.Policy.ShouldBe("rounds/2");

        var then = (await app.Services.GetRequiredService<DecisionReading>().Find(People.Provider, proposal["situationSha256"]!.GetValue<string>(), Cancellation)).ShouldNotBeNull();
        (then.Again.Plan.Policy, then.Again.IsSame).ShouldBe(("rounds/1", true), "an old plan runs again by the weights that it had");
    }

    [Fact]
    public async Task hindsight_of_a_day_that_is_over_is_worked_out_once()
    {
        await using var app = await new UcrApp().Started();
        using var one = await (await (await (await OneReferral.Received(app, Near)).Accepted()).Allocated(Near)).Steps("accept", "set-off", "arrive", "contact");
        await one.Clinician.Does($"/api/visits/{one.Visit}/outcome", new { result = "TreatedAtHome", note = "Lifted, observations normal" });
        var day = NodaTime.Instant.FromDateTimeOffset(app.Time.GetUtcNow()).InZone(Domain.Triage.Criteria.LondonDays.Zone).Date;
        var reading = app.Services.GetRequiredService<AllocationDayReading>();

        (await reading.Read(People.Provider, day, Cancellation)).Rows.Count.ShouldBe(1);
        (await Kept(app)).ShouldBeEmpty("the day goes on");
        app.Time.Advance(TimeSpan.FromHours(25));
        var first = await reading.Read(People.Provider, day, Cancellation);
        var kept = (await Kept(app)).ShouldHaveSingleItem();
        (await reading.Read(People.Provider, day, Cancellation)).Rows.ShouldBe(first.Rows);
        kept.Id.ShouldBe(NodaTime.Text.LocalDatePattern.Iso.Format(day));
    }

    [Fact]
    public async Task who_has_been_to_a_patient_before_is_found_by_an_index()
    {
        await using var app = await new UcrApp().Started();
        await using var database = NpgsqlDataSource.Create(app.Database);
        await using var command = database.CreateCommand("select count(*) from pg_indexes where schemaname = 'ucr' and tablename = 'mt_doc_visit' and indexdef like '%((data ->> ''patient''::text))%'");

        (await command.ExecuteScalarAsync(Cancellation)).ShouldBe(1L);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<JsonNode> Proposal(OneReferral one) =>
        (await one.Triage.GetWhen($"/api/visits/{one.Visit}", visit => visit["proposal"] is not null))["proposal"]!;

    private static async Task<ClinicianAllocated> Allocated(UcrApp app, OneReferral one)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        return (await session.Events.FetchStreamAsync(Guid.Parse(one.Visit), token: Cancellation)).Select(stored => stored.Data).OfType<ClinicianAllocated>().Single();
    }

    private static async Task<IReadOnlyList<KeptHindsight>> Kept(UcrApp app)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        return await session.Query<KeptHindsight>().ToListAsync(Cancellation);
    }
}
