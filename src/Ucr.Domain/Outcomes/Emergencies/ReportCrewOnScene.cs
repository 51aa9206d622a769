namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>An ambulance crew rings from the scene: they stay until we come, or want to leave. Until they are relieved they answer for the person.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Plan">Whether they stay.</param>
/// <param name="CallSign">The crew's call sign; null when they gave none.</param>
/// <param name="OccurredAt">When they rang, UTC.</param>
public sealed record ReportCrewOnScene(ReferralId Referral, CrewPlan Plan, string? CallSign, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when Triage.AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Care.Crew: { RelievedAt: null } crew } when crew.Plan == Plan && string.Equals(crew.CallSign, CallSign, StringComparison.Ordinal) => [],
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new CrewOnScene(Plan, CallSign, context.By.Id, OccurredAt)],
    };
}
