using System.Text.Json.Nodes;
using Shouldly;
using Ucr.Server.Specs.Journeys;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>How good the allocations of a day were, on the real path.</summary>
public sealed class AllocationReportSpecs(UcrApp app)
{
    [Fact]
    public async Task an_allocation_stands_beside_the_plan_of_then_and_beside_hindsight()
    {
        const string Goes = "tomos.hartwell";
        using var one = await (await (await (await OneReferral.Received(app, Goes)).Accepted()).Allocated(Goes)).Steps("accept", "set-off", "arrive", "contact");
        await one.Clinician.Does($"/api/visits/{one.Visit}/outcome", new { result = "TreatedAtHome", note = "Lifted, observations normal" });

        using var manager = await ApiUser.SignIn(app, ApiUser.Manager);
        var row = (await manager.Get("/reports/allocations.json"))["rows"]!.AsArray().Single(row => row!["reference"]!.GetValue<string>() == one.Reference)!;
        (row["clinician"]!.GetValue<string>(), row["by"]!.GetValue<string>()).ShouldBe((Goes, ApiUser.Dispatcher));
        var (choice, split) = (row["choice"]!, row["split"]);
        choice["rank"]!.GetValue<int>().ShouldBeGreaterThan(0);
        if (split is not null)
        {
            Parts(split).ShouldBe(row["minutes"]!.GetValue<double>(), 0.01, "choice, data and luck are the whole");
        }

        using var page = await PageUser.SignIn(app, ApiUser.Manager);
        (await page.Get("/reports/allocations")).Html.ShouldSatisfyAllConditions(html => html.ShouldContain(one.Reference), html => html.ShouldContain("/decisions/"));
        (await page.Reads("/reports/allocations?day=2001-01-01")).ShouldContain("No contact ended on this day.");
        (await page.Get("/reports/allocations?day=yesterday")).Status.ShouldBe(400);
        using var nurse = await PageUser.SignIn(app, ApiUser.Triage);
        (await nurse.Get("/reports/allocations")).Status.ShouldBe(403);
    }

    private static double Parts(JsonNode split) => split["choice"]!.GetValue<double>() + split["data"]!.GetValue<double>() + split["luck"]!.GetValue<double>();
}
