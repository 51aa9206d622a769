namespace Ucr.Domain.Allocation;

/// <summary>The clinician cannot take the visit, or cannot go on with it: the slot is free again at once.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who declines.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record DeclineAllocation(VisitId Visit, StaffId Clinician, string Reason, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.SlotOf(Clinician) switch
    {
        _ when !context.By.RecordsFor(Clinician) => Refusal.NotYoursToRecord,
        _ when !visit.IsOpen || visit.Stage == VisitStage.WithPatient => Refusal.VisitNotThere(visit.Stage),
        null => visit.NotThese.Contains(Clinician) ? [] : Refusal.NotInCrew,
        _ when Required.Words(Reason, nameof(Reason), "Say why, so that the desk can find somebody else.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        var slot => [new AllocationDeclined(slot.Number, Clinician, Reason, context.By.Id, OccurredAt)],
    };
}
