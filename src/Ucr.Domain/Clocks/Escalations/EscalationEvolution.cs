namespace Ucr.Domain.Clocks.Escalations;

/// <summary>What the facts of escalations change on a referral.</summary>
internal static class EscalationEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        EscalationRaised e => r with { Escalations = r.Escalations.With(e) },
        EscalationAcknowledged e => r with
        {
            WithdrawalRequested = r.WithdrawalRequested && e.Kind != EscalationKind.WithdrawalRequested,
            Escalations = r.Escalations.With(e),
        },
        EscalationNotified e => r with { Escalations = r.Escalations.With(e) },
        _ => null,
    };
}
