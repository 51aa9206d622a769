namespace Ucr.Domain.Outcomes.Deaths;

/// <summary>
/// A death was reported on one referral of a person: visits and messages of every other open one stop as well (clinical
/// ruling 19). The review is owed once, where it was reported. Safe to repeat.
/// </summary>
/// <param name="Referral">The other referral.</param>
/// <param name="From">The referral on which it was reported.</param>
/// <param name="Report">What was reported.</param>
public sealed record HearOfDeath(ReferralId Referral, ReferralId From, DeathReported Report) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when Report.OccurredAt > context.Now => Refusal.InTheFuture(nameof(Report)),
        _ when referral.Id == From || !referral.IsOpen || Report.Source == DeathSource.Trace => [],
        { Care.Death.IsReported: true } => [],
        { Care.DeathRetractedAt: { } retracted } when retracted >= Report.OccurredAt => [],
        _ => [Report with { HeardFrom = From }],
    };
}
