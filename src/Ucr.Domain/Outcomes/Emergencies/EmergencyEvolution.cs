namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>What the facts of emergencies change.</summary>
internal static class EmergencyEvolution
{
    public static CareOfReferral? Apply(CareOfReferral care, IReferralEvent happened) => happened switch
    {
        AmbulanceRequested e => care with { Ambulance = new(e.Request, e.Category, e.OccurredAt) },
        AmbulanceRequestAcknowledged e when care.Ambulance is { } request => care with { Ambulance = request with { AcknowledgedAt = e.OccurredAt } },
        AmbulanceMessageNotTaken e when care.Ambulance is { } request => care with { Ambulance = request with { NotTaken = e } },
        SafetyCallMade e => care with { SafetyCalls = [.. care.SafetyCalls, new(e.For, e.OccurredAt, e.Reached)] },
        CrewOnScene e => care with { Crew = new(e.Plan, e.CallSign, care.Crew is { RelievedAt: null } held ? held.RangAt : e.OccurredAt) },
        CrewRelieved e => care with { Owner = new(e.To, e.OccurredAt), Crew = care.Crew is { RelievedAt: null } crew ? crew with { RelievedAt = e.OccurredAt } : care.Crew },
        _ => null,
    };
}
