namespace Ucr.Domain.Allocation;

/// <summary>The desk takes the visit away from the clinician: never once somebody is with the patient.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who had it.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record WithdrawAllocation(VisitId Visit, StaffId Clinician, string Reason, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.SlotOf(Clinician) switch
    {
        _ when !context.By.Dispatches => Refusal.DispatcherMustDecide,
        _ when !visit.IsOpen || visit.Stage == VisitStage.WithPatient => Refusal.VisitNotThere(visit.Stage),
        null => visit.NotThese.Contains(Clinician) ? [] : Refusal.NotInCrew,
        _ when Required.Words(Reason, nameof(Reason), "Say why, for the clinician and the record.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        var slot => [new AllocationWithdrawn(slot.Number, Clinician, Reason, context.By.Id, OccurredAt)],
    };
}
