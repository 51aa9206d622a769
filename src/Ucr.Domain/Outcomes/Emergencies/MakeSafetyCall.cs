namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>
/// Somebody rang the person who waits. After a breach that is a clinician, who triages again (clinical ruling 17); nobody
/// who answered is a call that was made, and not a person who is safe.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="For">What the call was about.</param>
/// <param name="Reached">The person was heard or spoken for.</param>
/// <param name="Found">How they are, or what was tried.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record MakeSafetyCall(ReferralId Referral, SafetyCallFor For, bool Reached, FreeText Found, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when For == SafetyCallFor.Breach && !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        _ when referral.Care.SafetyCalls.Any(call => call.For == For && call.MadeAt == OccurredAt) => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when !Enum.IsDefined(For) => Refusal.Missing(nameof(For), "Choose what the call was about."),
        _ when Required.Words(Found, nameof(Found), "Say how the person is, or what was tried.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new SafetyCallMade(For, Reached, Found, context.By.Id, OccurredAt)],
    };
}
