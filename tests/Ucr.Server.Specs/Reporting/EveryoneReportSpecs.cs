using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Ucr.Domain.Allocation;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Breaches;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Who was due, how far each had come, and how long each step took, of referrals whose every minute is known.</summary>
public sealed class EveryoneReportSpecs(UcrApp app)
{
    private static readonly StaffId Staff = new("spec");
    private static readonly Instant Ten = Instant.FromUtc(2026, 10, 10, 10, 0);
    private static readonly ReportScope October = ReportScope.Of(new(new(2026, 10), new(2026, 10)));
    private readonly FiguresOf figures = new(app);

    [Fact]
    public async Task rule_04_whoever_was_never_seen_counts_as_not_met_with_how_far_it_was()
    {
        await figures.Stored(
        [
            .. OnItsWay(accepted: 5, allocated: 10, taken: 12, arrived: 50, seen: 60),
            .. OnItsWay(accepted: 5, allocated: 10, taken: 12, arrived: 118, seen: 125),
            .. OnItsWay(accepted: 5, allocated: 10, taken: 12, arrived: 130, seen: 140),
            .. OnItsWay(accepted: 5, allocated: 10),
            .. OnItsWay(accepted: 5),
            .. OnItsWay(accepted: 5, allocated: 10, taken: 12, arrived: 40, noAccess: 45),
            .. OnItsWay(accepted: 121),
        ]);
        var answer = await Answer();
        Values(answer, "all_due", "2026-10").ShouldBe([7m, 1m, 100m / 7, 2m, 4m]);
        Rows(answer, "stages").ShouldBe(
        [
            ("Accepted, nobody allocated", 1m), ("Waiting for a clinician's decision", 1m), ("At the door, not yet with the patient", 1m),
            ("Nobody could get in", 1m), ("Taken on, not yet at the door", 1m), ("Allocated, not yet taken on", 1m),
        ]);
        Values(answer, "decided", "2026-10").ShouldBe([7m, 7m, 0m, 0m, 0m, 1m]);
    }

    [Fact]
    public async Task rule_04_what_was_missed_stands_with_the_reason_that_was_said_last()
    {
        static BreachExplained Said(string reason) => new(Ten + Duration.FromHours(2), reason, null, Staff, Ten + Duration.FromHours(3));
        await figures.Stored([Decided(new ClockStarted(Ten, Ten + Duration.FromHours(2), ResponseStandard.TwoHour, new("spec/1")), Said("travel"), Said("nobody_free")), .. OnItsWay(accepted: 5), .. OnItsWay(5, 10, 12, 50, 60)]);
        Rows(await Answer(), "breach_reasons").ShouldBe([("Nobody who could go was free", 1m), ("Nobody has said why", 1m)]);
    }

    [Fact]
    public async Task minutes_to_each_step_are_those_of_the_referral_at_half_and_at_nine_in_ten()
    {
        int[] minutes = [7, 3, 31, 12, 19, 5, 44, 28, 9, 16, 2];
        await figures.Stored(minutes.SelectMany(minute => OnItsWay(minute, minute + 1, minute + 2, minute + 3, minute + 4)));
        var sorted = minutes.Order().ToList();
        var (half, ninth) = (sorted[(int)Math.Ceiling(0.5 * sorted.Count) - 1], sorted[(int)Math.Ceiling(0.9 * sorted.Count) - 1]);
        Values(await Answer(), "steps", "2026-10").ShouldBe([.. Enumerable.Range(0, 5).SelectMany(step => new decimal?[] { half + step, ninth + step })]);
        (await figures.Reading.List(figures.Provider, Figure.AtTheDoor, October, CancellationToken.None)).Count.ShouldBe(minutes.Length);
    }

    [Fact]
    public async Task rule_46_what_was_rejected_or_redirected_stands_with_its_reason_until_it_comes_back()
    {
        await figures.Stored(
        [
            Decided(new ReferralRejected(RejectionReason.Inappropriate, Words, Staff, Ten, "no_capacity")),
            Decided(new ReferralRejected(RejectionReason.Incomplete, Words, Staff, Ten)),
            Decided(new ReferralRedirected("Virtual ward", Words, Staff, Ten)),
            Decided(new ReferralRedirected("Virtual ward", Words, Staff, Ten), new RedirectRefused(Words, Staff, Ten)),
            Decided(new ReferralRejected(RejectionReason.Inappropriate, Words, Staff, Ten), new ReferralClosed(ClosureReason.EnteredInError, null, null, Staff, Ten)),
        ]);
        var answer = await Answer();
        Values(answer, "decided", "2026-10").ShouldBe([4m, 0m, 2m, 1m, 1m, 0m]);
        Rows(answer, "rejections").Select(row => row.Count).ShouldBe([1m, 1m]);
        Rows(answer, "rejections")[0].Words.ShouldBe("Information is incomplete");
        Rows(answer, "redirects").ShouldBe([("Virtual ward", 1m)]);
    }

    [Fact]
    public async Task every_number_opens_exactly_the_referrals_that_it_counts()
    {
        await figures.Stored([.. OnItsWay(5, 10, 12, 118, 125), .. OnItsWay(5), Decided(new ReferralRedirected("Virtual ward", Words, Staff, Ten))]);
        foreach (var table in (await Answer()).Tables)
        {
            foreach (var (row, measure, value) in table.Rows.SelectMany(row => table.Of.Measures.Zip(row.Values, (measure, value) => (row, measure, value))))
            {
                var listed = await figures.Reading.List(figures.Provider, measure.Opens, row.Scope, CancellationToken.None);
                if (measure.Unit == MeasureUnit.Count)
                {
                    value.ShouldBe(listed.Count, $"{measure.Key} of {row.Words}");
                }

                foreach (var one in listed)
                {
                    (await figures.Reading.Of(figures.Provider, one.Referral, CancellationToken.None)).ShouldContain((measure.Opens, one));
                }
            }
        }
    }

    [Fact]
    public async Task page_json_and_csv_are_there_for_a_manager()
    {
        using var manager = await PageUser.SignIn(app, ApiUser.Manager);
        (await manager.Reads("/reports/everyone?by=age")).ShouldContain("whoever was never seen counts as not met");
        (await manager.Get("/reports/everyone.csv")).Html.ShouldStartWith("month,words,provisional,all_due,all_due_in_time,all_due_percent");
        using var system = await ApiUser.SignIn(app, ApiUser.Manager);
        (await system.Get("/reports/everyone.json?by=source"))["tables"]!.AsArray().Count.ShouldBe(7);
    }

    private static FreeText Words => FreeText.Typed(Guid.NewGuid(), "spec");

    private static (Guid, object[]) Decided(params object[] events)
    {
        var (stream, received) = MonthOfEvents.Unseen(Ten);
        return (stream, [received[0], .. events]);
    }

    private static IEnumerable<(Guid, object[])> OnItsWay(int accepted, int? allocated = null, int? taken = null, int? arrived = null, int? seen = null, int? noAccess = null)
    {
        var ((stream, events), visit, contact) = (MonthOfEvents.Unseen(Ten), Guid.NewGuid(), Guid.NewGuid());
        static Instant At(int minutes) => Ten + Duration.FromMinutes(minutes);
        var acceptance = new ReferralAccepted(ResponseStandard.TwoHour, ClinicalUrgency.High, new("falls"), VisitNeeds.Usual, Words, null, Staff, At(accepted));
        object[] stopped = seen is { } stop ? [new ClockStopped(At(stop), new(visit), contact, new("spec/1"))] : [];
        yield return (stream, [events[0], acceptance, events[1], .. stopped]);
        object?[] steps =
        [
            new VisitPlanned(new(visit), [new(stream)], new(Guid.NewGuid()), VisitPurpose.Crisis, VisitNeeds.Usual, null, null, null, Staff, At(accepted)),
            allocated is { } a ? new ClinicianAllocated(1, Staff, "spec", Staff, At(a)) : null,
            taken is { } t ? new AllocationAccepted(1, Staff, Staff, At(t)) : null,
            arrived is { } d ? new ClinicianArrived(Staff, Staff, At(d)) : null,
            noAccess is { } n ? new AccessNotGained(Staff, Words, false, Staff, At(n)) : null,
            seen is { } c ? new CareContactStarted(contact, Staff, "01", "5", Staff, At(c)) : null,
        ];
        yield return (visit, [.. steps.OfType<object>()]);
    }

    private static IReadOnlyList<decimal?> Values(ReportAnswer answer, string table, string group) => Table(answer, table).Rows.Single(row => string.Equals(row.Group, group, StringComparison.Ordinal)).Values;

    private static IReadOnlyList<(string Words, decimal Count)> Rows(ReportAnswer answer, string table) => [.. Table(answer, table).Rows.Select(row => (row.Words, row.Values[0]!.Value))];

    private static ReportAnswer.Table Table(ReportAnswer answer, string key) => answer.Tables.Single(table => string.Equals(table.Of.Key, key, StringComparison.Ordinal));

    private Task<ReportAnswer> Answer() => app.Services.GetRequiredService<ReportReading>().Read(figures.Provider, EveryoneReport.Report, October, CancellationToken.None);
}
