using Ucr.Domain.Visits.Handovers;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From when a referral was handed over until it was taken; its giver's meanwhile (clinical ruling 22).</summary>
public sealed class HandoverAcceptanceClock : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.HandoverAcceptance;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Handover accepted", "handover-acceptance", "a referral was handed over to somebody", "they take it, or decline",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 22");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.HandoverNotAccepted;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject) =>
        from given in subject.Referral.Care.Handovers
        let item = subject.Item(this, given.GivenAt)
        where item is not null
        select item with { StoppedAt = given.AnsweredAt, LeftAt = given.IsOpen && !subject.Referral.IsOpen ? subject.Referral.StageSince : null };

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is HandoverGiven e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        HandoverAccepted e => e.OccurredAt,
        HandoverDeclined e => e.OccurredAt,
        _ => null,
    };
}
