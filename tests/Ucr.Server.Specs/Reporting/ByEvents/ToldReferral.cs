using NodaTime;
using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;

namespace Ucr.Server.Specs.Reporting.ByEvents;

/// <summary>One referral of an invented history as its events are told.</summary>
/// <param name="ids">Makes the next id.</param>
/// <param name="at">When it was received, UTC.</param>
/// <param name="staff">Who recorded everything.</param>
internal sealed class ToldReferral(Func<Guid> ids, Instant at, StaffId staff)
{
    /// <summary>The rule that every clock names.</summary>
    public static readonly PolicyName Policy = new("spec/1");

    private readonly List<object> events = [];

    /// <summary>Its stream.</summary>
    public Guid Id { get; } = ids();

    /// <summary>When it was received, UTC.</summary>
    public Instant At => at;

    /// <summary>Words of somebody.</summary>
    public FreeText Words => FreeText.Typed(ids(), "spec");

    /// <summary>The referral alone, without a visit.</summary>
    public IEnumerable<(Guid Stream, object[] Events)> AsItIs => [(Id, [Received(), .. events])];

    public ToldReferral Add(params IEnumerable<object> more)
    {
        events.AddRange(more);
        return this;
    }

    public ToldReferral Starts(ResponseStandard standard = ResponseStandard.TwoHour) => Add(new ClockStarted(at, at + standard.Limit(), standard, Policy));

    public ToldReferral Leaves(ResponseStandard standard) => Add(new ClockAbandoned(standard, at + Duration.FromMinutes(10)));

    /// <summary>Somebody was with the patient, and perhaps again.</summary>
    public IEnumerable<(Guid Stream, object[] Events)> Seen(Instant stop, params IEnumerable<object> then) => Seen(stop, null, then);

    /// <summary>The same, and the visit serves another referral too.</summary>
    public IEnumerable<(Guid Stream, object[] Events)> Seen(Instant stop, Guid? also, IEnumerable<object>? then = null)
    {
        var (visit, contact) = (ids(), ids());
        Add([new ClockStopped(stop, new(visit), contact, Policy), .. then ?? []]);
        return
        [
            .. AsItIs,
            Visit(visit, [.. also is { } other ? [new NeedAdded(new(other), null, staff, at)] : Array.Empty<object>(), new CareContactStarted(contact, staff, "01", "5", staff, stop)]),
            Visit(ids(), [new CareContactStarted(ids(), staff, "01", "6", staff, stop + Duration.FromDays(5))]),
        ];
    }

    /// <summary>Somebody came, and the patient was not there.</summary>
    public IEnumerable<(Guid Stream, object[] Events)> NotAttended(Instant when) =>
        [.. AsItIs, Visit(ids(), [new CareContactStarted(ids(), staff, "01", "7", staff, when)])];

    private (Guid, object[]) Visit(Guid visit, object[] contacts) =>
        (visit, [new VisitPlanned(new(visit), [new(Id)], new(ids()), VisitPurpose.Crisis, VisitNeeds.Usual, null, null, null, staff, at), .. contacts]);

    private ReferralReceived Received() => new(
        new(Id), $"SPEC-{Id:N}"[..16], new(ids()), Channel.Bars, ReferralSource.Ambulance999, null, new(ids(), new string('0', 64)),
        new("falls"), null, 84, null, "North", [], new(), null, [], at, staff, at);
}
