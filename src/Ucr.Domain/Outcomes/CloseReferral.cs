using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Outcomes;

/// <summary>
/// Closes the referral. Somebody unseen is closed by a registered clinician only (clinical ruling 2); a running clock is
/// left behind without a stop, so that no figure counts it (rules 28 and 30).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Reason">Why.</param>
/// <param name="DeclinedBy">Who declined; needed with <see cref="ClosureReason.Declined"/> (clinical ruling 11).</param>
/// <param name="Note">In the words of whoever closes it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record CloseReferral(ReferralId Referral, ClosureReason Reason, DeclinedBy? DeclinedBy, FreeText? Note, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { Stage: Stage.Closed } when referral.Closure == Reason && referral.StageBy == context.By.Id => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when ClosureRule.WhoMustDecide(referral, context) is { } refusal => refusal,
        _ when AutomationRule.Refused(context.By) is { } refusal => refusal,
        _ when ClosureRule.ReasonDoesNotFit(Reason, referral) is { } refusal => refusal,
        _ when ClosureRule.LooseEnds(Reason, referral, context) is { } refusal => refusal,
        _ when Reason == ClosureReason.Declined && DeclinedBy is null =>
            Refusal.Missing(nameof(DeclinedBy), "Say who declined. A relative or a care home cannot decline for the patient."),
        _ when Reason == ClosureReason.Declined && DeclineRule.Refused(DeclinedBy!.Value, referral, context) is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            .. ClockRule.AbandonFor(referral, OccurredAt),
            new ReferralClosed(Reason, Reason == ClosureReason.Declined ? DeclinedBy : null, Note, context.By.Id, OccurredAt),
        ],
    };
}
