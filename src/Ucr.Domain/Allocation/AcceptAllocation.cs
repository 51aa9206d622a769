namespace Ucr.Domain.Allocation;

/// <summary>The clinician takes the visit.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who takes it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AcceptAllocation(VisitId Visit, StaffId Clinician, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.SlotOf(Clinician) switch
    {
        _ when !context.By.RecordsFor(Clinician) => Refusal.NotYoursToRecord,
        _ when !visit.IsOpen => Refusal.VisitNotThere(visit.Stage),
        null => Refusal.NotInCrew,
        { AcceptedAt: { } _ } => [],
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        var slot => [new AllocationAccepted(slot.Number, Clinician, context.By.Id, OccurredAt)],
    };
}
