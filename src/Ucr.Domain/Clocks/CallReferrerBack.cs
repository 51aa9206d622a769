namespace Ucr.Domain.Clocks;

/// <summary>Whoever referred was rung back (rule 44; local). It says nothing about the outcome: that is told apart.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record CallReferrerBack(ReferralId Referral, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { Timing.ReferrerCalled: true } => [],
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ReferrerCalledBack(context.By.Id, OccurredAt)],
    };
}
