using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Telling;
using Ucr.Domain.Values;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Specs.Intake.History;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Clock honesty, promises, and what became of people, of referrals that are known one by one.</summary>
public sealed class HonestyAndCareSpecs(UcrApp app)
{
    private static readonly StaffId Staff = new("spec");
    private static readonly Instant Ten = Instant.FromUtc(2026, 6, 10, 10, 0);
    private static readonly ReportScope June = ReportScope.Of(new(new(2026, 6), new(2026, 6)));
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task rule_49_late_entries_and_times_put_right_are_told_apart()
    {
        // All of June, recorded now: each is entered late; one was put right from late to in time, one the other way.
        await figures.Stored([Seen(60), Seen(130, to: 110), Seen(100, to: 125), Seen(118), Unstopped()]);
        var rows = await Read(ClockReport.Report, "entries");
        rows.ShouldBe([4m, 4m, 100m, 2m, 1m, 0m]);
        (await Read(ClockReport.Report, "heaping"))[..5].ShouldBe([1m, 0m, 1m, 1m, 0m]);
    }

    [Fact]
    public async Task promised_times_are_kept_when_somebody_came_by_their_end()
    {
        await figures.Stored([Seen(60, told: Told(30, 90)), Seen(100, told: Told(30, 90)), Seen(100, told: Told(30, 90, changedTo: 120)), Unstopped(Told(30, 90)), Seen(60)]);
        (await Read(ClockReport.Report, "promises")).ShouldBe([4m, 2m, 50m]);
    }

    [Fact]
    public async Task the_floor_hospital_onward_and_91_days_are_counted_as_recorded()
    {
        await figures.Stored(
        [
            Seen(90, told: [new FloorTimeTold(true, Ten - Duration.FromMinutes(10), Staff, Ten), new PatientLifted("Pick-up", 1, Words, Staff, Ten + Duration.FromMinutes(40))]),
            Seen(90, told: [new FloorTimeTold(true, Ten - Duration.FromMinutes(10), Staff, Ten)]),
            Seen(60, after: [new OnwardReferralMade("Falls service", Words, Staff, Ten), new LaterOutcomeRecorded(LaterOutcomeKind.AtHomeAt91Days, true, "Rang", Staff, Ten + Duration.FromDays(92))]),
            Seen(60, after: [new ReferralClosed(ClosureReason.Conveyed, null, null, Staff, Ten + Duration.FromHours(20))]),
            Seen(60, after: [new ReferralClosed(ClosureReason.Admitted, null, null, Staff, Ten + Duration.FromHours(30))]),
            Seen(60, after: [new ReferralClosed(ClosureReason.Died, null, null, Staff, Ten + Duration.FromDays(3))]),
        ]);
        (await Read(CareReport.Report, "floor")).ShouldBe([2m, 1m, 50m]);
        (await Read(CareReport.Report, "afterwards")).ShouldBe([1m, 1m, 100m / 6, 0m, 1m]);
        var september = ReportScope.Of(new(new(2026, 9), new(2026, 9)));
        (await Read(CareReport.Report, "later", september)).ShouldBe([0m, 0m, 5m, 1m, 4m]);
    }

    [Fact]
    public async Task reablement_that_is_still_open_counts_on_its_35th_and_42nd_day()
    {
        await figures.Stored(
        [
            Seen(60, ResponseStandard.TwoDay),
            Seen(60, ResponseStandard.TwoDay, after: [new ReferralClosed(ClosureReason.TreatmentCompleted, null, null, Staff, Ten + Duration.FromDays(38))]),
            Seen(60, ResponseStandard.TwoDay, after: [new ReferralClosed(ClosureReason.TreatmentCompleted, null, null, Staff, Ten + Duration.FromDays(20))]),
        ]);
        (await Read(CareReport.Report, "later", ReportScope.Of(new(new(2026, 7), new(2026, 7)))))[..2].ShouldBe([2m, 1m]);
    }

    [Fact]
    public async Task whoever_is_referred_again_counts_within_48_hours_7_and_30_days()
    {
        await figures.Imported(Line("A", "one", "2026-06-01T10:00:00Z"), Line("B", "one", "2026-06-02T10:00:00Z"), Line("C", "one", "2026-06-08T10:00:00Z"), Line("D", "one", "2026-06-30T10:00:00Z"), Line("E", "two", "2026-06-02T20:30:00Z"));
        (await Read(CareReport.Report, "again")).ShouldBe([5m, 1m, 1m, 2m, 3m]);
    }

    [Fact]
    public async Task every_number_opens_what_it_counts_and_the_pages_are_there_for_a_manager()
    {
        await figures.Stored([Seen(60, told: Told(30, 90)), Seen(118), Unstopped(Told(30, 90))]);
        foreach (var report in new[] { ClockReport.Report, CareReport.Report })
        {
            foreach (var (row, measure, value) in (await Answer(report, June)).Tables.SelectMany(table => table.Rows.SelectMany(row => table.Of.Measures.Zip(row.Values, (measure, value) => (row, measure, value)))))
            {
                var listed = await figures.Reading.List(figures.Provider, measure.Opens, row.Scope, CancellationToken.None);
                (measure.Unit != MeasureUnit.Count || value == listed.Count).ShouldBeTrue($"{measure.Key} says {value} and lists {listed.Count}");
            }
        }

        Enum.GetValues<Figure>().Select(figure => figure.Key()).ShouldBeUnique();
        Enum.GetValues<Figure>().ShouldAllBe(figure => Figures.Parse(figure.Key()) == figure && figure.Title().Length > 0);
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/reports/clock")).ShouldContain("Clock honesty");
        (await manager.Reads("/reports/care?each=week")).ShouldContain("which is not loaded");
        (await manager.Get("/reports/clock.csv")).Html.ShouldStartWith("month,words,provisional,seen,stop_late");
        (await manager.Get("/reports/care.csv")).Html.ShouldStartWith("month,words,provisional,received,overnight");
    }

    private static FreeText Words => FreeText.Typed(Guid.NewGuid(), "spec");

    private static object[] Told(int from, int to, int? changedTo = null) =>
    [
        new PatientInformed(Ten + Duration.FromMinutes(from), Ten + Duration.FromMinutes(to), true, true, Audience.Patient, TellBy.Voice, Staff, Ten),
        .. changedTo is { } later ? [new ArrivalWindowChanged(Ten + Duration.FromMinutes(from), Ten + Duration.FromMinutes(later), Words, Staff, Ten)] : Array.Empty<object>(),
    ];

    private static (Guid, object[]) Unstopped(params object[] told)
    {
        var (stream, events) = MonthOfEvents.Unseen(Ten);
        return (stream, [.. events, .. told]);
    }

    private static (Guid, object[]) Seen(int minutes, ResponseStandard standard = ResponseStandard.TwoHour, int? to = null, object[]? told = null, object[]? after = null)
    {
        var (stream, events) = MonthOfEvents.Unseen(Ten);
        var stop = Ten + Duration.FromMinutes(minutes);
        object[] corrected = to is { } right ? [new ClockCorrected(stop, Ten + Duration.FromMinutes(right), Words, Staff, stop)] : [];
        return (stream, [events[0], new ClockStarted(Ten, Ten + standard.Limit(), standard, new("spec/1")), .. told ?? [], new ClockStopped(stop, new(Guid.NewGuid()), Guid.NewGuid(), new("spec/1")), .. corrected, .. after ?? []]);
    }

    private async Task<decimal?[]> Read(Report report, string table, ReportScope? scope = null) =>
        [.. (await Answer(report, scope ?? June)).Tables.Single(one => string.Equals(one.Of.Key, table, StringComparison.Ordinal)).Rows.Single().Values];

    private Task<ReportAnswer> Answer(Report report, ReportScope scope) => app.Services.GetRequiredService<ReportReading>().Read(figures.Provider, report, scope, CancellationToken.None);

    private string Line(string reference, string person, string receivedAt) => GoodLine.Json(reference, figures.Provider, json =>
    {
        var at = NodaTime.Text.InstantPattern.ExtendedIso.Parse(receivedAt).Value;
        string After(int minutes) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at + Duration.FromMinutes(minutes));
        json["patient"]!["key"] = person;
        json["patient"]!.AsObject().Remove("nhsNumber");
        (json["receivedAt"], json["decidedAt"], json["closedAt"]) = (receivedAt, After(5), After(240));
        (json["contacts"]![0]!["startedAt"], json["contacts"]![0]!["endedAt"]) = (After(60), After(90));
    }).ToJsonString();
}
