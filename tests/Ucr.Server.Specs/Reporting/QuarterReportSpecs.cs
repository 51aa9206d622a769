using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Quarters;
using Ucr.Server.Specs.Intake.History;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>The quarterly report of a history that anybody can count by hand.</summary>
public sealed class QuarterReportSpecs(UcrApp app)
{
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task each_month_the_quarter_and_the_one_before_stand_beside_each_other()
    {
        // One in June; two in July, three in August of which one was late, nine in September.
        await figures.Imported([Line("J", 6), .. Lines(7, 2), .. Lines(8, 3, late: 1), .. Lines(9, 9)]);
        var exact = await Read(rounded: false);
        exact.Columns.ShouldBe(["July 2026", "August 2026", "September 2026", "July to September 2026", "April to June 2026"]);
        Row(exact, "due", "all_due").ShouldBe([2m, 3m, 9m, 14m, 1m]);
        Row(exact, "due", "all_due_percent").ShouldBe([100m, 100m * 2 / 3, 100m, 100m * 13 / 14, 100m]);
        Row(exact, "due", "seen_median").ShouldBe([60m, 60m, 60m, 60m, 60m]);
        exact.Parts.Single(table => table.Of.Key == "source").Rows.ShouldHaveSingleItem().Values[0].ShouldBe(14m);
        foreach (var row in exact.Sections.SelectMany(section => section.Rows).Where(row => row.Measure.Key is "all_due" or "received"))
        {
            for (var at = 0; at < row.Values.Count; at++)
            {
                (await figures.Reading.List(figures.Provider, row.Measure.Opens, row.Scopes[at], CancellationToken.None)).Count.ShouldBe((int)row.Values[at]!.Value);
            }
        }
    }

    [Fact]
    public async Task rule_06_as_others_read_it_counts_are_rounded_and_no_time_is_told_of_a_few()
    {
        await figures.Imported([.. Lines(7, 2), .. Lines(9, 9)]);
        var rounded = await Read(rounded: true);
        Row(rounded, "due", "all_due").ShouldBe([5m, 0m, 10m, 10m, null]);
        Row(rounded, "due", "seen_median").ShouldBe([null, null, 60m, 60m, null]);
    }

    [Fact]
    public async Task page_json_and_csv_are_there_for_a_manager_and_the_template_stays_as_it_is()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/reports/quarter?quarter=2026-Q3")).ShouldContain("Quarterly report: July to September 2026");
        (await manager.Reads("/reports/quarter?exact=yes")).ShouldContain("exact counts");
        (await manager.Get("/reports/quarter?quarter=2026-Q5")).Status.ShouldBe(400);
        (await manager.Get("/reports/quarter.csv?quarter=2026-q3")).Html.ShouldStartWith("template,section,row,words,first_month");
        using var system = await ApiUser.SignIn(app, ApiUser.Manager);
        var json = await system.Get("/reports/quarter.json?quarter=2026-Q3");
        json["template"]!.GetValue<string>().ShouldBe("ucr-quarterly/1");

        // Comparable across sites: whoever changes a row gives the template another version, and these words.
        json["sections"]!.AsArray().SelectMany(section => section!["rows"]!.AsArray().Select(row => row!["row"]!.GetValue<string>())).ShouldBe(
        [
            "published_seen", "published_in_time", "published_percent", "published_referrals", "published_contacts", "published_all_ucr",
            "all_due", "all_due_in_time", "all_due_percent", "all_due_never_seen", "seen_median", "seen_90th", "decided_median",
            "received", "accepted", "rejected", "redirected", "no_access",
            "referred_on", "hospital", "again_7_days", "on_floor_hour", "reablement_42", "home_91_due", "home_91_yes",
            "stop_late", "stop_into_time", "not_counted", "promise_kept_percent",
        ]);
        (await manager.Get("/reports/everyone.csv?each=quarter")).Html.ShouldStartWith("quarter,words");
    }

    private Task<QuarterAnswer> Read(bool rounded) => app.Services.GetRequiredService<QuarterReading>().Read(figures.Provider, "2026-Q3", rounded, CancellationToken.None);

    private static IReadOnlyList<decimal?> Row(QuarterAnswer answer, string section, string row) =>
        answer.Sections.Single(one => string.Equals(one.Of.Key, section, StringComparison.Ordinal)).Rows.Single(one => string.Equals(one.Measure.Key, row, StringComparison.Ordinal)).Values;

    private IEnumerable<string> Lines(int month, int count, int late = 0) => Enumerable.Range(0, count).Select(number => Line($"M{month}-{number}", month, number < late));

    private string Line(string reference, int month, bool late = false) => GoodLine.Json(reference, figures.Provider, json =>
    {
        var at = Instant.FromUtc(2026, month, 10, 10, 0);
        string After(int minutes) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at + Duration.FromMinutes(minutes));
        (json["receivedAt"], json["decidedAt"], json["closedAt"]) = (After(0), After(5), After(300));
        (json["contacts"]![0]!["startedAt"], json["contacts"]![0]!["endedAt"]) = (After(late ? 150 : 60), After(200));
    }).ToJsonString();
}
