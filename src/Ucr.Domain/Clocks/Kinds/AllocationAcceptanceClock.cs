using Ucr.Domain.Allocation;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From allocation until the clinician has accepted. Each holder of a crew slot has their own.</summary>
public sealed class AllocationAcceptanceClock : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.AllocationAcceptance;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Allocation accepted by the clinician", "allocation-acceptance", "a clinician was allocated", "they accept the visit",
        RuleOrigin.Local, Certainty.ProductDecision, "rule 48");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.NotAccepted;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject) =>
        from visit in subject.Visits
        where subject.Referral.IsOpen
        from slot in visit.Crew
        where slot.AllocatedAt is not null
        let item = subject.Item(this, slot.AllocatedAt!.Value)
        where item is not null
        select item with { StoppedAt = slot.AcceptedAt, LeftAt = slot.AcceptedAt is null && !visit.IsOpen ? visit.StageSince : null, Visit = visit.Id };

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is ClinicianAllocated e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is AllocationAccepted e ? e.OccurredAt : null;
}
