using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Ucr.Domain.Reporting.Charts;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Reports.Charts;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Charts;
using Ucr.Server.Specs.Intake.History;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>The charts of a small history.</summary>
public sealed class ChartSpecs(UcrApp app)
{
    private readonly FiguresOf figures = new(app);

    private JsonSerializerOptions Json => app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    [Fact]
    public async Task R3_R5_each_month_is_a_point_that_counts_what_its_list_shows_and_limits_begin_anew_where_the_series_breaks()
    {
        // January to June 2026: in each month as many seen in time as the month's number, and one late.
        await figures.Imported(Enumerable.Range(1, 6).SelectMany(month => Enumerable.Range(0, month + 1).Select(number => Line(month, number))));
        var answer = await Read(ChartOf.InTime, new(new(2026, 1), new(2026, 6)));
        answer.Stretches.Select(stretch => (stretch.Months[0].Month, stretch.Months.Count)).ShouldBe([(1, 3), (4, 3)]);
        answer.Points.Select(point => Math.Round(point.Of.Value, 2)).ShouldBe([50m, 66.67m, 75m, 80m, 83.33m, 85.71m]);
        answer.Stretches.ShouldAllBe(stretch => stretch.Chart.Trial);
        foreach (var point in answer.Points)
        {
            (await figures.Reading.List(figures.Provider, Figure.Seen, point.Month.Scope, CancellationToken.None)).Count.ShouldBe(point.Month.Counts[Figure.Seen]);
        }

        JsonSerializer.SerializeToNode(ChartFiles.AsJson(answer), Json)!["points"]!.AsArray().Count.ShouldBe(6);
        ChartFiles.AsCsv(answer).Count(letter => letter == '\n').ShouldBe(7);
        var model = new ChartModel(new PageFrame(null, NodaTime.Instant.MinValue, null), answer);
        model.Words(answer.Points.Last()).ShouldBe("June 2026: 85.7%, 6 of 7 seen within 2 hours");
        string.Join(' ', model.Sentences).ShouldBe(
            "In June 2026: 85.7%, 6 of 7 seen within 2 hours. The last month is within what chance does here: no change is shown. "
            + "The target of 70.0% will be met each month as things are. The limits are trial limits: they come from 3 months, fewer than 12, and will still move.");
    }

    [Fact]
    public async Task a_month_that_runs_is_no_point()
    {
        var answer = await Read(ChartOf.Referrals, MonthRange.UpTo(app.Services.GetRequiredService<NodaTime.IClock>().GetCurrentInstant(), 2));
        answer.Scope.Range.Length.ShouldBe(1);
    }

    [Fact]
    public async Task R7_R8_page_json_and_csv_are_there_and_say_how_the_limits_were_made()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/reports/chart?of=contacts&from=2001-01&to=2001-12")).ShouldContain("A chart appears here when a month with a value is over.");
        (await manager.Get("/reports/chart?of=luck")).Status.ShouldBe(400);
        (await manager.Get("/reports/chart.csv")).Html.ShouldStartWith("month,value,mean,lower_limit,upper_limit");
        using var system = await ApiUser.SignIn(app, ApiUser.Manager);
        (await system.Get("/reports/chart.json?outliers=left-out"))["outliersLeftOut"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public void everything_stands_within_the_drawing()
    {
        var months = Enumerable.Range(0, 14).Select(at => (At: new NodaTime.YearMonth(2024, 1).OnDayOfMonth(1).PlusMonths(at), Value: (decimal?)(at % 3 == 0 ? 40 : 95))).ToList();
        var scope = ReportScope.Of(new(new(2024, 1), new(2025, 2)));
        var answer = new ChartAnswer(
            ChartSubject.All[0], scope, new(0, 0, null),
            [.. months.Select(month => new ChartAnswer.Month(month.At.ToYearMonth(), month.Value, ImmutableDictionary<Figure, int>.Empty, scope))],
            XmrSeries.Of(months.Select(month => new SeriesMonth(month.At, month.Value)), [], new(Target: 70)))
        {
            Target = 70,
        };
        var drawing = new ChartGeometry(answer);

        drawing.Ticks.ShouldBe(drawing.Ticks.Order());
        drawing.Y(drawing.Ticks[0]).ShouldBe(drawing.Down.To, 0.001);
        drawing.Y(drawing.Ticks[^1]).ShouldBe(drawing.Down.From, 0.001);
        drawing.Ticks[^1].ShouldBe(100, "no limit of a percentage is drawn above 100");
        foreach (var month in months)
        {
            drawing.X(month.At.ToYearMonth()).ShouldBeInRange(drawing.Across.From, drawing.Across.To);
            drawing.Y((double)month.Value!).ShouldBeInRange(drawing.Down.From, drawing.Down.To);
        }

        (drawing.X(new(2024, 2)) - drawing.X(new(2024, 1))).ShouldBeGreaterThan(24, "points can be touched");
    }

    private Task<ChartAnswer> Read(ChartOf chart, MonthRange range) =>
        app.Services.GetRequiredService<ChartReading>().Read(figures.Provider, ChartSubject.All.Single(subject => subject.Of == chart), ReportScope.Of(range), false, CancellationToken.None);

    private string Line(int month, int number) => GoodLine.Json($"M{month}-{number}", figures.Provider, json =>
    {
        var day = $"2026-{month.ToString("00", CultureInfo.InvariantCulture)}-10T";
        (json["receivedAt"], json["decidedAt"], json["closedAt"]) = (day + "10:00:00Z", day + "10:05:00Z", day + "14:00:00Z");
        (json["contacts"]![0]!["startedAt"], json["contacts"]![0]!["endedAt"]) = (day + (number == 0 ? "12:30:00Z" : "11:30:00Z"), day + "13:00:00Z");
    }).ToJsonString();
}
