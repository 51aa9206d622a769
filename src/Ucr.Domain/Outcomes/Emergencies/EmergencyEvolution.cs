namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>What the facts of emergencies change.</summary>
internal static class EmergencyEvolution
{
    public static CareOfReferral? Apply(CareOfReferral care, IReferralEvent happened) => happened switch
    {
        AmbulanceRequested e => care with { Ambulance = new(e.Request, e.Category, e.OccurredAt) },
        AmbulanceRequestAcknowledged e when care.Ambulance is { } request => care with { Ambulance = request with { AcknowledgedAt = e.OccurredAt } },
        SafetyCallMade e => care with { SafetyCalls = [.. care.SafetyCalls, new(e.For, e.OccurredAt, e.Reached)] },
        CrewRelieved e => care with { Owner = new(e.To, e.OccurredAt) },
        _ => null,
    };
}
