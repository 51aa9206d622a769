using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Decisions;
using Ucr.Server.Security.Development;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Ucr.Server.Storage;
using Xunit;

namespace Ucr.Server.Specs.Allocation.Planning;

/// <summary>The planner beside the running service, on services of their own: what it proposes depends on everything that is open.</summary>
public sealed class LivePlanningSpecs
{
    private const string Near = "grace.adeyemi";
    private const string Other = "marcus.bell";

    [Fact]
    public async Task a_proposal_can_be_run_again_and_a_choice_keeps_its_difference_from_it()
    {
        await using var app = await new UcrApp().Started();
        using var one = await OneReferral.Received(app);
        await OneReferral.OnShift(one.Triage, Near);
        await OneReferral.OnShift(one.Triage, Other);
        await one.Accepted();
        var proposal = (await Proposed(one))["proposal"]!;
        var (first, sha) = (proposal["clinician"]!.GetValue<string>(), proposal["situationSha256"]!.GetValue<string>());

        var decision = (await app.Services.GetRequiredService<DecisionReading>().Find(People.Provider, sha[..8], TestContext.Current.CancellationToken)).ShouldNotBeNull();
        decision.Again.IsSame.ShouldBeTrue("the same situation gives the same bytes");
        decision.Again.Plan.For(new VisitId(Guid.Parse(one.Visit)))!.First!.Clinician.Value.ShouldBe(first);
        await ByHand(app, sha);

        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        (await desk.Reads($"/decisions/{sha[..16]}")).ShouldContain("the same plan, byte for byte");
        (await desk.Get("/decisions/00000000")).Status.ShouldBe(404);
        var second = string.Equals(first, Near, StringComparison.Ordinal) ? Other : Near;
        await desk.Does($"/referrals/{one.Reference}/allocate", ("clinician", second), ("reason", ""));
        var choice = (await Events<ClinicianAllocated>(app, one)).ShouldHaveSingleItem().Choice.ShouldNotBeNull();
        (choice.Rank, choice.First!.Value.Value).ShouldBe((2, first));
        choice.MorePoints!.Value.ShouldBeGreaterThanOrEqualTo(0);
        (await desk.Reads($"/referrals/{one.Reference}")).ShouldContain("Why, and why not the others");

        await GivesWay(app, one, second, first);
        await IsRefusedLate(app, one, first);
    }

    [Fact]
    public async Task what_a_manager_switched_on_is_allocated_by_the_plan_and_offered_to_the_next_after_five_minutes()
    {
        await using var app = await new UcrApp().Started();
        using var waiting = await (await OneReferral.Received(app, family: "FIRST")).Accepted();
        await SettingsSwitch.Change(app, policies => policies["allocation"]!["automatic"] = new JsonObject
        {
            ["enabled"] = true,
            ["needs"] = new JsonArray("other"),
            ["hours"] = new JsonArray([.. Enum.GetValues<NodaTime.IsoDayOfWeek>().Where(day => day != NodaTime.IsoDayOfWeek.None).Select(day => new JsonObject { ["day"] = day.ToString(), ["from"] = "00:00:00", ["to"] = "00:00:00" })]),
            ["leastChancePercent"] = 20,
        });
        await OneReferral.OnShift(waiting.Triage, Near);
        var allocated = await Holder(waiting.Triage, waiting, who => who == Near);
        allocated["stage"]!.GetValue<string>().ShouldBe("Allocated", "nobody touched it");
        var by = (await Events<ClinicianAllocated>(app, waiting)).ShouldHaveSingleItem();
        (by.By, by.Choice!.IsFirst).ShouldBe((StaffId.Service, true));
        by.Reason.ShouldStartWith("By automatic-allocation/2: ");

        await OneReferral.OnShift(waiting.Triage, Other);
        app.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        using var later = await ApiUser.SignIn(app, ApiUser.Triage);
        await Holder(later, waiting, who => who == Other);
        (await Events<AllocationWithdrawn>(app, waiting)).ShouldHaveSingleItem().Clinician.Value.ShouldBe(Near);
    }

    private static async Task ByHand(UcrApp app, string sha)
    {
        var folder = Directory.CreateTempSubdirectory("ucr-decision-");
        var shown = await ConsoleProgram.Run(app.Database, folder.FullName, "decision", "show", sha[..8], "--provider", People.Provider);
        (shown.Exit, shown.Error).ShouldBe((0, ""));
        shown.Out.ShouldContain("Run again: the same plan, byte for byte.");
        shown.Out.ShouldContain($"1. {(shown.Out.Contains($"1. {Near}", StringComparison.Ordinal) ? Near : Other)}: best placed");
        var gone = await ConsoleProgram.Run(app.Database, folder.FullName, "decision", "show", "ffffffff", "--provider", People.Provider);
        (gone.Exit, gone.Out).ShouldBe((1, ""));
        gone.Error.ShouldContain("at least eight digits");
        folder.Delete(recursive: true);
    }

    /// <summary>Who has not accepted gives way in one step: the slot never stands free, and never has two holders.</summary>
    private static async Task GivesWay(UcrApp app, OneReferral one, string from, string to)
    {
        (await one.Dispatcher.Post($"/api/visits/{one.Visit}/allocate", new { clinician = to, reason = "Sooner there" })).Status.ShouldBe(422, "somebody holds the place");
        await one.Dispatcher.Does($"/api/visits/{one.Visit}/allocate", new { clinician = to, reason = "Sooner there", insteadOf = from });
        (await Holder(one.Triage, one, who => who == to))["crew"]!.AsArray().Count.ShouldBe(1);
        (await Events<AllocationWithdrawn>(app, one)).ShouldHaveSingleItem().Clinician.Value.ShouldBe(from);
    }

    private static async Task IsRefusedLate(UcrApp app, OneReferral one, string clinician)
    {
        var late = CommandSender.Service(People.Provider, Guid.NewGuid()) with { SeenVersion = 1 };
        var answer = await app.Services.GetRequiredService<CommandDoor>().Send(late, new ProposeAllocation(new(Guid.Parse(one.Visit)), new(clinician), 1, ["late"], "rounds/1", "00"));
        answer.Refusal.ShouldBe(CommandAnswer.ScreenOutOfDate);
    }

    private static Task<JsonNode> Proposed(OneReferral one) => one.Triage.GetWhen($"/api/visits/{one.Visit}", visit => visit["proposal"] is not null);

    private static Task<JsonNode> Holder(ApiUser nurse, OneReferral one, Func<string?, bool> holds) =>
        nurse.GetWhen($"/api/visits/{one.Visit}", visit => holds(visit["crew"]![0]!["clinician"]?.GetValue<string>()));

    private static async Task<IReadOnlyList<TEvent>> Events<TEvent>(UcrApp app, OneReferral one)
    {
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession(People.Provider);
        return [.. (await session.Events.FetchStreamAsync(Guid.Parse(one.Visit), token: TestContext.Current.CancellationToken)).Select(stored => stored.Data).OfType<TEvent>()];
    }
}
