using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain.Allocation;
using Ucr.Server.Intake;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Planning;

/// <summary>Many referrals at once: one plan takes them all, in one transaction, each exactly once.</summary>
public sealed class ManyAtOnceSpecs
{
    private static readonly string[] Crew = ["grace.adeyemi", "marcus.bell", "yusuf.demir"];

    [Fact]
    public async Task all_that_wait_are_allocated_by_one_plan_each_once_and_one_that_the_database_refuses_holds_nobody_up()
    {
        await using var app = await new UcrApp().Started();
        using var first = await (await OneReferral.Received(app)).Accepted();
        using var second = await (await OneReferral.Received(app)).Accepted();
        using var third = await (await OneReferral.Received(app)).Accepted();
        foreach (var clinician in Crew)
        {
            await OneReferral.OnShift(first.Triage, clinician);
        }

        await Automatic(app);
        using var desk = await ApiUser.SignIn(app, ApiUser.Triage);
        var all = await Allocations(app, desk, first, second, third);
        all.Select(one => one.Data.Clinician.Value).ShouldBe(Crew, ignoreOrder: true);
        all.Select(one => one.Data.Choice!.SituationSha256).Distinct().ShouldHaveSingleItem("one plan");
        all.Select(one => one.Cause).Distinct().ShouldHaveSingleItem("one transaction");

        using var held = await OneReferral.Received(app);
        using var free = await OneReferral.Received(app);
        await Hold(app, ReferralIds.CrisisVisit(new(Guid.Parse(held.Id)), 1).Value);
        await held.Accepted();
        await OneReferral.OnShift(held.Triage, "helen.okafor");
        await OneReferral.OnShift(held.Triage, "tom.baxter");
        await free.Accepted();
        await Allocations(app, free.Triage, free);
        (await Events(app, held)).ShouldBeEmpty("the database says that somebody holds the place");
        await Let(app, held.Visit);
        await Allocations(app, held.Triage, held);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task Automatic(UcrApp app) => SettingsSwitch.Change(app, policies => policies["allocation"]!["automatic"] = new JsonObject
    {
        ["enabled"] = true,
        ["needs"] = new JsonArray("other"),
        ["hours"] = new JsonArray([.. Enum.GetValues<NodaTime.IsoDayOfWeek>().Where(day => day != NodaTime.IsoDayOfWeek.None).Select(day => new JsonObject { ["day"] = day.ToString(), ["from"] = "00:00:00", ["to"] = "00:00:00" })]),
        ["leastChancePercent"] = 1,
    });

    private static async Task<IReadOnlyList<(ClinicianAllocated Data, string? Cause)>> Allocations(UcrApp app, ApiUser desk, params OneReferral[] referrals)
    {
        var all = new List<(ClinicianAllocated, string?)>();
        foreach (var one in referrals)
        {
            await desk.GetWhen($"/api/visits/{one.Visit}", visit => visit["crew"]![0]!["clinician"] is not null);
            all.Add((await Events(app, one)).ShouldHaveSingleItem());
        }

        return all;
    }

    private static async Task<IReadOnlyList<(ClinicianAllocated Data, string? Cause)>> Events(UcrApp app, OneReferral one)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        return [.. (await session.Events.FetchStreamAsync(Guid.Parse(one.Visit), token: Cancellation)).Where(stored => stored.Data is ClinicianAllocated).Select(stored => ((ClinicianAllocated)stored.Data, stored.CausationId))];
    }

    /// <summary>As another node that allocates in this moment: its row stands, and its event is not to be seen yet.</summary>
    private static Task Hold(UcrApp app, Guid visit) => Change(app, session => session.Insert(new CrewSlotHolder(CrewSlotHolder.Key(visit, 1), "somebody")));

    private static Task Let(UcrApp app, string visit) => Change(app, session => session.Delete<CrewSlotHolder>(CrewSlotHolder.Key(Guid.Parse(visit), 1)));

    private static async Task Change(UcrApp app, Action<IDocumentSession> change)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().LightweightSession(People.Provider);
        change(session);
        await session.SaveChangesAsync(Cancellation);
    }
}
