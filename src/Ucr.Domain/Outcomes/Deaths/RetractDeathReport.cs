using Ucr.Domain.Outcomes.Actions;

namespace Ucr.Domain.Outcomes.Deaths;

/// <summary>
/// A death was recorded in error. What was closed for it waits for triage again, with its first receipt time; what was called
/// off has to be planned again, and that is owed (clinical ruling 19).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Why">How the mistake came about.</param>
/// <param name="OccurredAt">When it was found, UTC.</param>
public sealed record RetractDeathReport(ReferralId Referral, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <summary>No death was reported.</summary>
    public static readonly Refusal NotReported = new("death-not-reported", "No death is recorded for this person. Record it first, with who verified it and who was told.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Care: { Death: null, DeathRetractedAt: { } _ } } => [],
        { Care.Death: null } => NotReported,
        { Stage: Stage.Closed, Closure: not ClosureReason.Died } => Refusal.ReferralClosed,
        _ when Required.Words(Why, nameof(Why), "Say how the mistake came about.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => TakenBack(referral, new(Why, context.By.Id, OccurredAt), context),
    };

    /// <summary>What follows: what was called off has to be planned again; a flag from a trace had called nothing off.</summary>
    internal static Decision TakenBack(Referral referral, DeathReportRetracted retraction, DecisionContext context) => referral switch
    {
        { Care.Death.IsReported: false } => [retraction],
        _ => [retraction, new ActionOwed(retraction.Why.Id, ActionKind.PlanAgain, null, null, null, context.Policies.Named("death-retracted"), retraction.By, retraction.OccurredAt)],
    };
}
