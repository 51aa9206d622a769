namespace Ucr.Domain.Outcomes.Deaths;

/// <summary>What the facts of a death change.</summary>
internal static class DeathEvolution
{
    public static Referral? Apply(Referral r, IReferralEvent happened) => happened switch
    {
        DeathReported e => r with { Care = r.Care with { Death = new(e.Source, e.DiedOn, e.Expected, e.OccurredAt), DeathRetractedAt = null } },
        DeathReportRetracted e => Lives(r with { Care = r.Care with { Death = null, DeathRetractedAt = e.OccurredAt } }, e),
        _ => null,
    };

    private static Referral Lives(Referral r, DeathReportRetracted e) => r.Stage == Stage.Closed
        ? (r with { Closure = null, WaitsForTriageSince = e.OccurredAt }).At(Stage.AwaitingTriage, e.OccurredAt, e.By)
        : r;
}
