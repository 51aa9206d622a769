namespace Ucr.Domain.Outcomes;

/// <summary>What the facts of outcomes change.</summary>
internal static class OutcomeEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        OutcomeRecorded e => r with { Outcome = e.Result },
        ReferrerInformed => r with { ReferrerInformed = true },
        ReferralClosed e => (r with { Closure = e.Reason }).At(Stage.Closed, e.OccurredAt, e.By),
        OnwardReferralMade => r,
        _ => null,
    };
}
