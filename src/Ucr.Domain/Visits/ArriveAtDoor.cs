namespace Ucr.Domain.Visits;

/// <summary>The clinician is at the door. That stops no clock (clinical ruling 14).</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who is there.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ArriveAtDoor(VisitId Visit, StaffId Clinician, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.Stage switch
    {
        _ when OnTheVisit.Refused(visit, Clinician, context) is { } refusal => refusal,
        _ when visit.SlotOf(Clinician) is { ArrivedAt: { } _ } => [],
        VisitStage.Planned or VisitStage.Allocated or VisitStage.Ended => Refusal.VisitNotThere(visit.Stage),
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ClinicianArrived(Clinician, context.By.Id, OccurredAt)],
    };
}
