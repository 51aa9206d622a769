namespace Ucr.Domain.Outcomes.Deaths;

/// <summary>A death that was recorded in error was taken back on one referral of a person: so it is on every other. Safe to repeat.</summary>
/// <param name="Referral">The other referral.</param>
/// <param name="From">The referral on which it was taken back.</param>
/// <param name="Retraction">What was said there.</param>
public sealed record HearThatTheyLive(ReferralId Referral, ReferralId From, DeathReportRetracted Retraction) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when Retraction.OccurredAt > context.Now => Refusal.InTheFuture(nameof(Retraction)),
        _ when referral.Id == From || referral.Care.Death is not { IsReported: true } death || death.KnownAt > Retraction.OccurredAt => [],
        { Stage: Stage.Closed, Closure: not ClosureReason.Died } => [],
        _ => RetractDeathReport.TakenBack(referral, Retraction with { HeardFrom = From }, context),
    };
}
