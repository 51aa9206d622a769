namespace Ucr.Domain.Outcomes.Responders;

/// <summary>What the facts of other responders change.</summary>
internal static class ResponderEvolution
{
    public static CareOfReferral? Apply(CareOfReferral care, IReferralEvent happened) => happened switch
    {
        ResponseDelegated e => care with { Delegation = new(e.Accountable, e.Responding, e.Submitting, e.OccurredAt) },
        ResponseAccepted e when care.Delegation is { } delegation => care with { Delegation = delegation with { AcceptedAt = e.OccurredAt } },
        ResponseReturned e when care.Delegation is { } delegation => care with { Delegation = delegation with { ReturnedAt = e.OccurredAt } },
        PartnerContactRecorded e => care with { ByOthers = [.. care.ByOthers, e.Contact] },
        FirstResponderAttended e => care with { ByOthers = [.. care.ByOthers, e.Contact] },
        PatientLifted e => care with { LiftedAt = e.OccurredAt },
        _ => null,
    };
}
