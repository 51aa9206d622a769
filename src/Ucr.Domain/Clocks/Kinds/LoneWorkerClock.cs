using Ucr.Domain.Visits;
using Ucr.Domain.Visits.LoneWorking;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// From when news from a clinician was expected until there is some. The server knows the expected moment: a dead phone stops
/// nothing (clinical ruling 21).
/// </summary>
public sealed class LoneWorkerClock : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.LoneWorker;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "News from a clinician who is out", "lone-worker", "news was expected: the end of the journey or of the visit", "the clinician takes the next step, or says until when",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 21");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.LoneWorkerSilent;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject) =>
        from visit in subject.Visits
        let expected = LoneWorkerRule.NewsExpectedAt(visit, subject.Settings)
        where expected is not null
        let item = subject.Item(this, expected.Value)
        where item is not null
        select item with { Visit = visit.Id };

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened switch
    {
        ClinicianSetOff e => e.OccurredAt,
        ClinicianArrived e => e.OccurredAt,
        CareContactStarted e => e.OccurredAt,
        VisitExtended e => e.Until,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is CareContactEnded e ? e.OccurredAt : null;
}
