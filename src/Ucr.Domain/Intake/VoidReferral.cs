using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Intake;

/// <summary>A clinician takes a referral out of every figure because it was entered in error; also after it was closed (rule 54).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Why">What was wrong.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record VoidReferral(ReferralId Referral, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed, Closure: ClosureReason.EnteredInError } => [],
        _ when ClosureRule.LooseEnds(ClosureReason.EnteredInError, referral, context) is { } refusal => refusal,
        _ when Required.Words(Why, nameof(Why), "Say what was wrong.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            new ReferralVoided(Why, context.By.Id, OccurredAt),
            .. ClockRule.AbandonFor(referral, OccurredAt),
            new ReferralClosed(ClosureReason.EnteredInError, null, Why, context.By.Id, OccurredAt),
        ],
    };
}
