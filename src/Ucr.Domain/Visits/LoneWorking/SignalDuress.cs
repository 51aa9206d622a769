namespace Ucr.Domain.Visits.LoneWorking;

/// <summary>
/// The clinician calls covertly for help. Never refused for the state of the visit: whoever presses it is believed, and the
/// answer to their phone is the same as to any other step (clinical ruling 21).
/// </summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who needs help.</param>
/// <param name="LastPlace">Where their phone is or was last; null where it does not know.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SignalDuress(VisitId Visit, StaffId Clinician, Place? LastPlace, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit switch
    {
        _ when !context.By.RecordsFor(Clinician) => Refusal.NotYoursToRecord,
        { Watch.Duress: { StoodDownAt: null } duress } when duress.Clinician == Clinician && (LastPlace is null || duress.LastPlace == LastPlace) => [],
        _ => [new DuressSignalled(Clinician, LastPlace, context.By.Id, Instant.Min(OccurredAt, context.Now))],
    };
}
