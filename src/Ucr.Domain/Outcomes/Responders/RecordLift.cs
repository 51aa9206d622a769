using Ucr.Domain.Outcomes.Actions;

namespace Ucr.Domain.Outcomes.Responders;

/// <summary>
/// Somebody was lifted from the floor after a fall without a serious injury. The lift is recorded by itself and stops no
/// response clock; a clinical assessment is still owed (rule 45).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="LiftedBy">Who lifted, in words.</param>
/// <param name="InjuryLevel">1 no apparent injury, 2 a minor one.</param>
/// <param name="Found">How the person was before and after.</param>
/// <param name="OccurredAt">When they were off the floor, UTC.</param>
public sealed record RecordLift(ReferralId Referral, string LiftedBy, int InjuryLevel, FreeText Found, Instant OccurredAt) : IReferralCommand
{
    /// <summary>A serious injury is not lifted.</summary>
    public static readonly Refusal SeriousInjury =
        new("lift-serious-injury", "A level 3 fall is a serious injury: ring 999 and raise the emergency.", nameof(InjuryLevel));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { Care.LiftedAt: { } lifted } when lifted == OccurredAt => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when InjuryLevel >= 3 => SeriousInjury,
        _ when InjuryLevel < 1 => Refusal.Impossible(nameof(InjuryLevel), "Level 1: no apparent injury. Level 2: a minor injury."),
        _ when Required.Words(LiftedBy, nameof(LiftedBy), "Say who lifted.") is { } refusal => refusal,
        _ when Required.Words(Found, nameof(Found), "Say how the person was before and after.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new PatientLifted(LiftedBy, InjuryLevel, Found, context.By.Id, OccurredAt), .. Assessment(referral, context)],
    };

    private IEnumerable<ActionOwed> Assessment(Referral referral, DecisionContext context) => referral.Clock?.StoppedAt is null
        ? [new(Found.Id, ActionKind.ClinicalAssessment, null, null, null, context.Policies.Named("assessment-after-lift"), context.By.Id, OccurredAt)]
        : [];
}
