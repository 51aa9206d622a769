using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Specs.Intake.History;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Weeks and days beside months: of a history whose every day is known, across a night on which the clocks change.</summary>
public sealed class ReportPeriodSpecs(UcrApp app)
{
    private static readonly ReportScope October = ReportScope.Of(new(new(2026, 10), new(2026, 10)));
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task weeks_begin_on_monday_in_london_and_days_at_its_midnight_also_when_the_clocks_change()
    {
        // Sunday 25 October 2026 has 25 hours in London: from 23:00 UTC on Saturday to midnight UTC.
        await figures.Imported(Line("A", "2026-10-24T22:30:00Z"), Line("B", "2026-10-24T23:30:00Z"), Line("C", "2026-10-25T23:30:00Z"), Line("D", "2026-10-26T00:00:00Z"), Line("E", "2026-11-01T00:10:00Z"));
        (await Received(October with { Each = ReportPeriod.Day })).Where(row => row.Count > 0).ShouldBe(
            [("Monday 26 October 2026", 1m), ("Sunday 25 October 2026", 2m), ("Saturday 24 October 2026", 1m)]);
        (await Received(October with { Each = ReportPeriod.Week })).ShouldBe(
            [("Week of 26 October 2026, 26 October 2026 to 31 October 2026 only", 1m), ("Week of 19 October 2026", 3m)]);
        (await Received(October with { Range = new(new(2026, 10), new(2026, 11)), Each = ReportPeriod.Week })).Single(row => row.Words == "Week of 26 October 2026").Count.ShouldBe(2m);
        (await Received(October.Within(new(new(2026, 10, 25), new(2026, 10, 25))))).ShouldBe([("October 2026, 25 October 2026 to 25 October 2026 only", 2m)]);
    }

    [Fact]
    public async Task the_rows_of_every_period_add_up_and_each_number_opens_what_it_counts()
    {
        await figures.Imported([.. Enumerable.Range(1, 24).Select(day => Line($"A-{day}", $"2026-10-{day:00}T11:{day:00}:00Z"))]);
        foreach (var each in Enum.GetValues<ReportPeriod>())
        {
            var answer = await Answer(October with { Each = each });
            var received = 0m;
            foreach (var row in answer.Tables.Single(table => table.Of.Key == "decided").Rows)
            {
                var listed = await figures.Reading.List(figures.Provider, Figure.Received, row.Scope, CancellationToken.None);
                listed.Count.ShouldBe((int)row.Values[0]!.Value, row.Words);
                ReportScope.Read(new QueryCollectionOf(row.Scope.Query), October.Range).ShouldNotBeNull().Days.ShouldBe(row.Scope.Days, "the address says the same days");
                received += listed.Count;
            }

            received.ShouldBe(24m, $"{each}");
        }
    }

    [Fact]
    public async Task page_json_and_csv_take_weeks_and_days_and_refuse_too_many_of_them()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/reports/everyone?each=week&from=2026-10-05&to=2026-10-18")).ShouldContain("From month or day");
        (await manager.Get("/reports/national.csv?each=week")).Html.ShouldStartWith("week,words,provisional,seen,in_time");
        (await manager.Get("/reports/national.csv?each=day")).Html.ShouldStartWith("day,words,provisional,seen,in_time");
        (await manager.Get("/reports/national?each=hour")).Status.ShouldBe(400);
        (await manager.Get("/reports/national?from=2026-10-40&to=2026-11-01")).Status.ShouldBe(400);
        (await manager.Get("/reports/national?each=day&from=2020-01&to=2026-01")).Status.ShouldBe(422);
        (await manager.Get("/reports/national?from=2026-10-20&to=2026-09-20")).Status.ShouldBe(422);
        using var system = await ApiUser.SignIn(app, ApiUser.Manager);
        var json = await system.Get("/reports/everyone.json?each=week&from=2026-10-05&to=2026-10-18");
        (json["by"]!.GetValue<string>(), json["from"]!.GetValue<string>(), json["to"]!.GetValue<string>()).ShouldBe(("week", "2026-10-05", "2026-10-18"));
    }

    private async Task<IReadOnlyList<(string Words, decimal Count)>> Received(ReportScope scope) =>
        [.. (await Answer(scope)).Tables.Single(table => table.Of.Key == "decided").Rows.Select(row => (row.Words, row.Values[0]!.Value))];

    private Task<ReportAnswer> Answer(ReportScope scope) =>
        app.Services.GetRequiredService<ReportReading>().Read(figures.Provider, EveryoneReport.Report, scope, CancellationToken.None);

    private string Line(string reference, string receivedAt) => GoodLine.Json(reference, figures.Provider, json =>
    {
        var at = NodaTime.Text.InstantPattern.ExtendedIso.Parse(receivedAt).Value;
        string After(int minutes) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at + Duration.FromMinutes(minutes));
        (json["receivedAt"], json["decidedAt"], json["closedAt"]) = (receivedAt, After(5), After(240));
        (json["contacts"]![0]!["startedAt"], json["contacts"]![0]!["endedAt"]) = (After(60), After(90));
    }).ToJsonString();

    private sealed class QueryCollectionOf(string query) : Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query));
}
