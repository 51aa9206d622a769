namespace Ucr.Domain.Clocks;

/// <summary>A clinician says that the person would be admitted without a response within the hour, or takes that back (rule 43; local).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Marked">False takes it back.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record MarkAdmissionOtherwise(ReferralId Referral, bool Marked, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Timing: var known } when known.AdmissionOtherwise == Marked => [],
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new AdmissionOtherwiseMarked(Marked, context.By.Id, OccurredAt)],
    };
}
