using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using Shouldly;
using Ucr.Dispatch.Travel;
using Ucr.Domain.Values;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>The figures of a day's allocations beside the same figures worked out another way: from the rows of the event store by SQL, and by hand.</summary>
public sealed class AllocationFiguresSpecs(ServiceByDay service) : IClassFixture<ServiceByDay>
{
    private const string Goes = "sadia.begum";

    // Minutes: the search keeps its drives in less than a double.
    private const double Rounding = 0.05;

    private static readonly Place Base = new(430000, 433000);
    private static readonly Place Patient = new(430250, 433800);

    [Fact]
    public async Task choice_data_and_luck_are_what_the_recorded_times_say()
    {
        var app = service.App;
        using var one = await (await (await (await OneReferral.Received(app, Goes)).Accepted()).Allocated(Goes)).Steps("accept", "set-off");
        app.Time.Advance(TimeSpan.FromMinutes(4));
        using var clinician = await ApiUser.SignIn(app, Goes);
        await clinician.Does($"/api/visits/{one.Visit}/arrive", new { });
        await clinician.Does($"/api/visits/{one.Visit}/contact", new { identityConfirmed = true });
        app.Time.Advance(TimeSpan.FromMinutes(3));
        await clinician.Does($"/api/visits/{one.Visit}/outcome", new { result = "TreatedAtHome", note = "Lifted, observations normal" });

        using var manager = await ApiUser.SignIn(app, ApiUser.Manager);
        var report = await manager.Get("/reports/allocations.json");
        var row = report["rows"]!.AsArray().ShouldHaveSingleItem()!;
        var (planned, allocated, arrived) = (await Fact(app, one, "visit_planned"), await Fact(app, one, "clinician_allocated"), At(await Fact(app, one, "clinician_arrived"), "occurredAt"));
        var choice = allocated["choice"]!;

        // One clinician and one visit: hindsight can only set off when the visit was planned, and drives the usual time.
        var drive = EstimatedTravelTime.Instance.Usual(Base, Patient)!.Value;
        var hindsight = At(planned, "occurredAt").AddMinutes(drive.Parking + drive.Moving);
        (At(row, "hindsight") - hindsight).TotalMinutes.ShouldBe(0, Rounding);
        row["minutes"]!.GetValue<double>().ShouldBe((arrived - hindsight).TotalMinutes, Rounding);
        var split = row["split"]!;
        split["choice"]!.GetValue<double>().ShouldBe(0, 0.001, "the only one is the first");
        split["data"]!.GetValue<double>().ShouldBe((arrived - At(choice, "arrivesAt")).TotalMinutes, 0.02);
        split["luck"]!.GetValue<double>().ShouldBe((At(choice, "firstArrivesAt") - hindsight).TotalMinutes, Rounding);
        (report["allocations"]!.GetValue<int>(), report["askedThePlan"]!.GetValue<int>(), report["tookItsFirst"]!.GetValue<int>()).ShouldBe((1, 1, 1));
        report["meanMinutes"]!["minutes"]!.GetValue<double>().ShouldBe(row["minutes"]!.GetValue<double>(), 0.001);
    }

    private static async Task<JsonNode> Fact(UcrApp app, OneReferral one, string name)
    {
        await using var source = NpgsqlDataSource.Create(app.Database);
        await using var command = source.CreateCommand("select data::text from ucr.mt_events where stream_id = $1 and type = $2 order by seq_id desc limit 1");
        command.Parameters.Add(new() { Value = Guid.Parse(one.Visit) });
        command.Parameters.Add(new() { Value = name });
        return JsonNode.Parse((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!)!;
    }

    private static DateTimeOffset At(JsonNode node, string member) => DateTimeOffset.Parse(node[member]!.GetValue<string>(), CultureInfo.InvariantCulture);
}
