namespace Ucr.Domain.Visits;

/// <summary>
/// Nobody opens. The visit stays open and the search begins (clinical ruling 15, rule 27). Given again when it has become
/// likely that somebody lies inside.
/// </summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who stands there.</param>
/// <param name="Tried">What was tried: calls, neighbours, key safe.</param>
/// <param name="CollapseLikely">Somebody may lie inside: police or 999 at once.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReportNoAccess(VisitId Visit, StaffId Clinician, FreeText Tried, bool CollapseLikely, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.Stage switch
    {
        _ when OnTheVisit.Refused(visit, Clinician, context) is { } refusal => refusal,
        VisitStage.NoAccess when visit.CollapseLikely || !CollapseLikely => [],
        not (VisitStage.OnTheWay or VisitStage.AtTheDoor or VisitStage.NoAccess) => Refusal.VisitNotThere(visit.Stage),
        _ when Required.Words(Tried, nameof(Tried), "Say what was tried: calls, neighbours, key safe.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new AccessNotGained(Clinician, Tried, CollapseLikely, context.By.Id, OccurredAt)],
    };
}
