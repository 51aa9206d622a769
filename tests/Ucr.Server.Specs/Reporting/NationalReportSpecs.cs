using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Specs.Intake.History;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>The national tables of a small history that anybody can count by hand.</summary>
public sealed class NationalReportSpecs(UcrApp app)
{
    private static readonly ReportScope Autumn = ReportScope.Of(new(new(2026, 9), new(2026, 11)));
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task counts_are_rounded_as_published_and_the_share_comes_from_the_rounded_counts()
    {
        // Eight seen in October, three of them late: 10 and 5 as published, 50.0 % of them, and exactly 62.5 %.
        await figures.Imported([.. Enumerable.Range(1, 8).Select(number => Line($"A-{number}", late: number > 5))]);
        var rows = (await Read(Autumn)).ToDictionary(row => row.Group, StringComparer.Ordinal);
        rows.Keys.ShouldBe(["2026-11", "2026-10"]);
        rows["2026-10"].Values.ShouldBe([10m, 5m, 50.0m, 10m, 10m, 10m, 8m, 5m, 3m, 62.5m, 8m, 8m, 8m, 0m]);
        rows["2026-11"].Values.ShouldBe([0m, 0m, null, 0m, 0m, 0m, 0m, 0m, 0m, null, 0m, 0m, 0m, 0m]);
    }

    [Fact]
    public async Task each_part_of_the_area_and_each_team_has_its_own_row_and_together_they_are_the_whole()
    {
        await figures.Imported(
            Line("A-1"), Line("A-2", late: true), Line("A-3", locality: "West"), Line("A-4", locality: "West", team: "Hill"), Line("A-5", locality: null, team: "Hill"));
        (await Exact("seen", Autumn with { By = Cut.Locality })).ShouldBe([("East", 2m), ("West", 2m), ("Not known", 1m)]);
        (await Exact("in_time", Autumn with { By = Cut.Team })).ShouldBe([("Harbour", 2m), ("Hill", 2m)]);
        var hillInTheWest = Autumn with { Only = ImmutableSortedDictionary<Cut, string>.Empty.Add(Cut.Team, "Hill").Add(Cut.Locality, "West") };
        (await Exact("contacts", hillInTheWest)).ShouldBe([("November 2026", 0m), ("October 2026", 1m)]);
        foreach (var by in Enum.GetValues<Cut>())
        {
            (await Exact("all_ucr", Autumn with { By = by })).Sum(row => row.Count).ShouldBe(5m, $"{by}");
        }
    }

    [Fact]
    public async Task every_number_opens_exactly_the_referrals_that_it_counts_and_each_of_them_says_so()
    {
        await figures.Imported(Line("A-1"), Line("A-2", late: true), Line("A-3", locality: "West", standard: "two_day"), Line("A-4", standard: "two_hour_exempt"));
        var lists = app.Services.GetRequiredService<ReferralListReading>();
        foreach (var scope in new[] { Autumn, Autumn with { By = Cut.Locality }, Autumn with { By = Cut.Hour } })
        {
            foreach (var (row, measure, value) in await Cells(scope))
            {
                var listed = await figures.Reading.List(figures.Provider, measure.Opens, row.Scope, CancellationToken.None);
                if (measure.Unit == MeasureUnit.Count && !measure.Key.StartsWith("published", StringComparison.Ordinal))
                {
                    value.ShouldBe(listed.Count, $"{measure.Key} of {row.Words}");
                }

                foreach (var one in listed)
                {
                    (await figures.Reading.Of(figures.Provider, one.Referral, CancellationToken.None)).ShouldContain((measure.Opens, one));
                }
            }
        }

        var page = await lists.Read(new PageFrame(null, NodaTime.Instant.MinValue, null), figures.Provider, Figure.Seen, Autumn.Row("2026-10", null), CancellationToken.None);
        (page.Title, page.Rows.Count).ShouldBe(("Seen on the 2-hour clock, October 2026", 2));
    }

    [Fact]
    public async Task page_json_and_csv_are_there_for_a_manager_and_nobody_else()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/reports/national?from=2001-01&to=2001-02&by=team")).ShouldContain("Nothing is counted in this time.");
        (await manager.Reads("/reports/national?from=2023-02&to=2023-05")).ShouldContain("Do not compare months before April 2023");
        (await manager.Get("/reports/national?from=2001-01")).Status.ShouldBe(400);
        (await manager.Get("/reports/national?by=colour")).Status.ShouldBe(400);
        (await manager.Get("/reports/national?from=2001-02&to=2001-01")).Status.ShouldBe(422);
        (await manager.Get("/reports/referrals?figure=luck")).Status.ShouldBe(400);
        (await manager.Get("/reports/national.csv?by=team")).Html.ShouldStartWith("team,words,provisional,published_seen,published_in_time,published_percent");
        using var system = await ApiUser.SignIn(app, ApiUser.Manager);
        (await system.Get("/reports/national.json?from=2001-01&to=2001-02&locality=North"))["only"]!["locality"]!.GetValue<string>().ShouldBe("North");
        using var nurse = await PageUser.SignIn(app, ApiUser.Triage);
        (await nurse.Get("/reports/national")).Status.ShouldBe(403);
        (await nurse.Get("/reports/referrals?figure=seen")).Status.ShouldBe(403);
    }

    private string Line(string reference, bool late = false, string? locality = "East", string team = "Harbour", string standard = "two_hour") => GoodLine.Json(reference, figures.Provider, json =>
    {
        (json["locality"], json["team"], json["standard"]) = (locality, team, standard);
        if (late)
        {
            json["contacts"]![0]!["startedAt"] = "2026-10-25T00:58:00+01:00";
        }
    }).ToJsonString();

    private async Task<IReadOnlyList<(string Group, IReadOnlyList<decimal?> Values)>> Read(ReportScope scope)
    {
        var tables = (await Answer(scope)).Tables;
        return [.. tables[0].Rows.Zip(tables[1].Rows, (published, exact) => (published.Group, (IReadOnlyList<decimal?>)[.. published.Values, .. exact.Values]))];
    }

    private async Task<IReadOnlyList<(string Words, decimal Count)>> Exact(string measure, ReportScope scope) =>
        [.. (await Cells(scope)).Where(cell => string.Equals(cell.Measure.Key, measure, StringComparison.Ordinal)).Select(cell => (cell.Row.Words, cell.Value!.Value))];

    private async Task<IReadOnlyList<(ReportAnswer.Row Row, Measure Measure, decimal? Value)>> Cells(ReportScope scope) =>
        [.. (await Answer(scope)).Tables.SelectMany(table => table.Rows.SelectMany(row => table.Of.Measures.Zip(row.Values, (measure, value) => (row, measure, value))))];

    private Task<ReportAnswer> Answer(ReportScope scope) =>
        app.Services.GetRequiredService<ReportReading>().Read(figures.Provider, NationalReport.Report, scope, CancellationToken.None);
}
