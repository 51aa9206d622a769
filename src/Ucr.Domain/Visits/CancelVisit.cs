using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Visits;

/// <summary>A person calls the visit off: never while somebody is with the patient.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="ByPatient">The patient called it off; otherwise we did.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record CancelVisit(VisitId Visit, bool ByPatient, string Reason, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.Stage switch
    {
        _ when !context.By.Dispatches && !context.By.SeesPatients => Refusal.DispatcherMustDecide,
        VisitStage.Cancelled => [],
        VisitStage.WithPatient or VisitStage.Ended => Refusal.VisitNotThere(visit.Stage),
        _ when !ByPatient && SearchRule.Refused(visit, context) is { } refusal => refusal,
        _ when Required.Words(Reason, nameof(Reason), "Say why the visit is called off.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new VisitCancelled(ByPatient, Reason, context.By.Id, OccurredAt)],
    };
}
