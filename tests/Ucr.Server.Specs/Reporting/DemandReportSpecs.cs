using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Reports.Demand;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Demand;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Demand and capacity of a week whose every referral and shift is known.</summary>
public sealed class DemandReportSpecs(UcrApp app)
{
    private static readonly StaffId Staff = new("spec");

    // Monday 1 to Sunday 14 June 2026: two of each weekday; 10:00 UTC is 11:00 in London.
    private static readonly ReportScope Fortnight = ReportScope.Of(new(new(2026, 6), new(2026, 6))).Within(new(new(2026, 6, 1), new(2026, 6, 14)));
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task what_was_needed_what_was_there_and_where_it_broke_stand_in_the_hour_of_receipt()
    {
        await figures.Stored([Received(1, 10), Received(1, 10, 60), Received(8, 10, 60), Received(2, 20, 60), Shift(1, 8, 16), Shift(8, 8, 16), Shift(8, 10, 12), Shift(3, 20, 30)]);
        var answer = await Reading.Read(figures.Provider, Fortnight, CancellationToken.None);
        var eleven = answer.Hours.Single(row => row.Group == "11");
        (eleven.Days, eleven.Received, eleven.Due, eleven.Missed, eleven.MissedPercent).ShouldBe((14, 3, 3, 1, 100m / 3));
        eleven.OnShift.ShouldBe(3m / 14, "two on the second Monday, one on the first");
        var monday = answer.Weekdays.Single(row => row.Group == "1");
        (monday.Words, monday.Days, monday.Received, monday.PerDay).ShouldBe(("Monday", 2, 3, 1.5m));
        monday.OnShift.ShouldBe((8m + 8 + 2) / 48);
        new DemandModel(new(null, Instant.MinValue, null), answer).Sentence.ShouldBe("Most came from 11:00 to 11:59. Most that was not met had come from 11:00 to 11:59.");

        var grid = await Reading.Grid(figures.Provider, Fortnight, CancellationToken.None);
        grid.Count.ShouldBe(168);
        grid.Sum(row => row.Received).ShouldBe(4);
        grid.Single(row => row.Group == "1 11").OnShift.ShouldBe(1.5m);
        grid.Single(row => row.Group == "4 00").OnShift.ShouldBe(0.5m, "a shift over midnight: 21:00 to 7:00 in London");
        foreach (var row in answer.Hours.Concat(answer.Weekdays).Concat(grid))
        {
            (await figures.Reading.List(figures.Provider, Figure.Received, row.Scope, CancellationToken.None)).Count.ShouldBe(row.Received, row.Group);
        }
    }

    [Fact]
    public async Task page_json_and_csv_are_there_for_a_manager()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/reports/demand?weekday=1")).ShouldContain("Demand and capacity");
        (await manager.Get("/reports/demand.csv")).Html.ShouldStartWith("weekday,hour,days,received,received_per_day,on_shift");
        (await manager.Get("/reports/demand?by=team")).Status.ShouldBe(400);
        (await manager.Get("/reports/everyone?by=weekday")).Status.ShouldBe(200);
        using var system = await ApiUser.SignIn(app, ApiUser.Manager);
        (await system.Get("/reports/demand.json?from=2026-06&to=2026-06"))["grid"]!.AsArray().Count.ShouldBe(168);
    }

    private DemandReading Reading => app.Services.GetRequiredService<DemandReading>();

    private static (Guid, object[]) Received(int day, int hour, int? seenAfter = null)
    {
        var at = Instant.FromUtc(2026, 6, day, hour, 5);
        var (stream, events) = MonthOfEvents.Unseen(at);
        return (stream, seenAfter is { } minutes ? [.. events, new ClockStopped(at + Duration.FromMinutes(minutes), new(Guid.NewGuid()), Guid.NewGuid(), new("spec/1"))] : events);
    }

    private static (Guid, object[]) Shift(int day, int from, int to)
    {
        var midnight = Instant.FromUtc(2026, 6, day, 0, 0);
        return (Guid.NewGuid(), [new ShiftStarted(Staff, "Harbour", "Nurse", [], Place.Near(500_000, 200_000), midnight + Duration.FromHours(from), midnight + Duration.FromHours(to))]);
    }
}
