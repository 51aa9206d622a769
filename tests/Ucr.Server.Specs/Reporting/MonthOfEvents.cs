using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;

namespace Ucr.Server.Specs.Reporting;

/// <summary>Events as they would have been stored, for figures: the awkward cases by hand, and others by chance.</summary>
internal static class MonthOfEvents
{
    private static readonly PolicyName Policy = new("spec/1");
    private static readonly StaffId Staff = new("spec");

    /// <summary>A stream each: of a referral, or of a visit.</summary>
    public static IEnumerable<(Guid Stream, object[] Events)> All()
    {
        var edge = Utc("2026-01-31T23:30:00Z");
        List<(Guid, object[])> streams =
        [
            .. Seen(edge, 4500),
            .. Seen(Utc("2026-03-28T23:30:00Z"), 7200),
            .. Seen(Utc("2026-03-31T22:50:00Z"), 1200),
            .. Seen(Utc("2026-10-25T00:30:00Z"), 2400),
            .. Seen(Utc("2026-10-10T10:00:00Z"), 7200),
            .. Seen(Utc("2026-10-10T10:00:00Z"), 7201),
            .. Seen(Utc("2026-10-11T10:00:00Z").Plus(Duration.FromMilliseconds(100)), 7200, extra: Duration.FromMilliseconds(850)),
            .. Seen(Utc("2026-10-12T10:00:00Z"), 3000, ResponseStandard.TwoHourExempt),
            .. Seen(Utc("2026-10-12T11:00:00Z"), 3000, ResponseStandard.TwoDay),
            .. Seen(Utc("2026-10-13T11:00:00Z"), 3000, attendance: "7"),
            .. Seen(Utc("2026-10-14T11:00:00Z"), 9000, then: stop => [new ClockCorrected(stop, stop - Duration.FromHours(1), Words, Staff, stop)]),
            .. Seen(Utc("2026-10-15T11:00:00Z"), 3000, then: stop => [new ReferralClosed(ClosureReason.EnteredInError, null, null, Staff, stop)]),
            Unseen(Utc("2026-10-16T11:00:00Z")),
            Unseen(Utc("2026-10-16T12:00:00Z"), at => new ClockAbandoned(ResponseStandard.TwoHour, at + Duration.FromHours(1))),
            Unseen(Utc("2026-10-16T13:00:00Z"), at => new ClockAbandoned(ResponseStandard.TwoHour, at + Duration.FromHours(3))),
            .. Changed(Utc("2026-10-17T11:00:00Z"), ResponseStandard.TwoDay, ResponseStandard.TwoHour, Duration.FromHours(5)),
            .. Changed(Utc("2026-10-18T11:00:00Z"), ResponseStandard.TwoHour, ResponseStandard.TwoHourExempt, Duration.Zero, ResponseStandard.TwoHour),
        ];
        var chance = new Random(24601);
        for (var number = 0; number < 60; number++)
        {
            var at = Utc("2026-10-01T00:00:00Z") + Duration.FromMinutes(chance.Next(32 * 24 * 60));
            streams.AddRange(Seen(at, chance.Next(600, 10_000), (ResponseStandard)chance.Next(3)));
        }

        return streams;
    }

    private static FreeText Words => FreeText.Typed(Guid.NewGuid(), "spec");

    private static Instant Utc(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;

    private static ReferralReceived Received(Guid id, Instant at) => new(
        new(id), $"SPEC-{id:N}"[..16], new(Guid.NewGuid()), Channel.Bars, ReferralSource.Ambulance999, null, new(Guid.NewGuid(), new string('0', 64)),
        new("falls"), null, 84, null, "North", [], new(), null, [], at, Staff, at);

    private static ClockStarted Started(Instant at, ResponseStandard standard) => new(at, at + standard.Limit(), standard, Policy);

    private static (Guid, object[])[] Seen(
        Instant at, int seconds, ResponseStandard standard = ResponseStandard.TwoHour, string attendance = "5", Duration extra = default, Func<Instant, object[]>? then = null)
    {
        var id = Guid.NewGuid();
        return WithVisit(id, at + Duration.FromSeconds(seconds) + extra, attendance, [Received(id, at), Started(at, standard)], then ?? (_ => []));
    }

    private static (Guid, object[])[] Changed(Instant at, ResponseStandard from, ResponseStandard to, Duration after, ResponseStandard? back = null)
    {
        var id = Guid.NewGuid();
        var decided = at + after;
        object[] events = [Received(id, at), Started(at, from), new ClockAbandoned(from, decided), Started(decided, to)];
        object[] again = back is { } last ? [new ClockAbandoned(to, decided), Started(decided, last)] : [];
        return WithVisit(id, decided + Duration.FromMinutes(50), "5", [.. events, .. again], _ => []);
    }

    /// <summary>Received and never seen.</summary>
    public static (Guid Stream, object[] Events) Unseen(Instant at, Func<Instant, object>? left = null)
    {
        var id = Guid.NewGuid();
        return (id, left is null ? [Received(id, at), Started(at, ResponseStandard.TwoHour)] : [Received(id, at), Started(at, ResponseStandard.TwoHour), left(at)]);
    }

    private static (Guid, object[])[] WithVisit(Guid referral, Instant stop, string attendance, object[] before, Func<Instant, object[]> then)
    {
        var (visit, contact) = (Guid.NewGuid(), Guid.NewGuid());
        object[] stopped = attendance == "5" ? [new ClockStopped(stop, new(visit), contact, Policy)] : [];
        return
        [
            (referral, [.. before, .. stopped, .. then(stop)]),
            (visit,
            [
                new VisitPlanned(new(visit), [new(referral)], new(Guid.NewGuid()), VisitPurpose.Crisis, VisitNeeds.Usual, null, null, null, Staff, stop),
                new CareContactStarted(contact, Staff, "01", attendance, Staff, stop),
            ]),
        ];
    }
}
