namespace Ucr.Domain.Visits;

/// <summary>The clinician is on the way.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who sets off.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SetOff(VisitId Visit, StaffId Clinician, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.Stage switch
    {
        _ when OnTheVisit.Refused(visit, Clinician, context) is { } refusal => refusal,
        _ when visit.SlotOf(Clinician) is { SetOffAt: { } _ } => [],
        VisitStage.Planned or VisitStage.Allocated or VisitStage.Ended => Refusal.VisitNotThere(visit.Stage),
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ClinicianSetOff(Clinician, context.By.Id, OccurredAt)],
    };
}
