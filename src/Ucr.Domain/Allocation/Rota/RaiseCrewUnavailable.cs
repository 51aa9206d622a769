namespace Ucr.Domain.Allocation.Rota;

/// <summary>
/// The service tells the desk that somebody who is on the way, at the door or with the patient has become unavailable: a person
/// finds out what is with them and with the patient, and decides who goes. Nobody under way is called off by a machine.
/// </summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who has become unavailable.</param>
/// <param name="OccurredAt">From when, UTC.</param>
public sealed record RaiseCrewUnavailable(VisitId Visit, StaffId Clinician, Instant OccurredAt) : IVisitCommand
{
    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit switch
    {
        _ when !context.By.Dispatches => Refusal.DispatcherMustDecide,
        { IsOpen: false } => [],
        _ when visit.SlotOf(Clinician) is null => [],
        _ when visit.Watch.Unavailable.Contains(Clinician) => [],
        _ => [new CrewBecameUnavailable(Clinician, context.By.Id, Instant.Min(OccurredAt, context.Now))],
    };
}

/// <summary>Somebody of a visit's crew became unavailable while they were on it. Why stands in the stream of their shift only.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="By">Who told the desk: the service.</param>
/// <param name="OccurredAt">Since when, UTC.</param>
public sealed record CrewBecameUnavailable(StaffId Clinician, StaffId By, Instant OccurredAt) : IVisitEvent, IHumanAct;
