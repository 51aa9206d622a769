namespace Ucr.Domain.Visits;

/// <summary>A visit also serves another referral of the same person: one visit for two needs.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Referral">The other referral.</param>
/// <param name="OccurredAt">When it was decided, UTC.</param>
public sealed record AddNeed(VisitId Visit, ReferralId Referral, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public IReadOnlyList<ReferralId> Also => [Referral];

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => served.FirstOrDefault(other => other.Id == Referral) switch
    {
        _ when !context.By.Dispatches && !context.By.SeesPatients => Refusal.DispatcherMustDecide,
        _ when visit.Serves.Contains(Referral) => [],
        _ when !visit.IsOpen || visit.Stage == VisitStage.WithPatient => Refusal.VisitNotThere(visit.Stage),
        null => Refusal.Missing(nameof(Referral), "Name the other referral."),
        { } other when other.Patient != visit.Patient => Allocation.PlanVisit.TwoPatients,
        { Stage: not (Stage.Accepted or Stage.Seen) } other => NotWaitingForTriage.Refused(other) ?? Refusal.NotTriaged,
        { } other when Times.Impossible(OccurredAt, other, context, nameof(OccurredAt)) is { } refusal => refusal,
        { } other => [new NeedAdded(Referral, other.Clock is { Runs: true } clock ? clock.DueAt : null, context.By.Id, OccurredAt)],
    };
}
