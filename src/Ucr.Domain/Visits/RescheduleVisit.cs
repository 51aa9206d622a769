namespace Ucr.Domain.Visits;

/// <summary>The visit is to be at another time. The clock runs on: a later time at the patient's wish pauses nothing (rule 29).</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="EarliestAt">Not before, UTC; null for at once.</param>
/// <param name="ByPatient">The patient asked for it; otherwise we did.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="OccurredAt">When it was agreed, UTC.</param>
public sealed record RescheduleVisit(VisitId Visit, Instant? EarliestAt, bool ByPatient, string Reason, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit switch
    {
        _ when !context.By.Dispatches && !context.By.SeesPatients => Refusal.DispatcherMustDecide,
        not { Stage: VisitStage.Planned or VisitStage.Allocated or VisitStage.Accepted } => Refusal.VisitNotThere(visit.Stage),
        _ when visit.EarliestAt == EarliestAt => [],
        _ when Required.Words(Reason, nameof(Reason), "Say why, so that whoever waits can be told.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new VisitRescheduled(EarliestAt, ByPatient, Reason, context.By.Id, OccurredAt)],
    };
}
