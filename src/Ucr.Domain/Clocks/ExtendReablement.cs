namespace Ucr.Domain.Clocks;

/// <summary>A clinician lets reablement go on beyond its limit, with a reason (rule 41).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Until">The new limit, UTC.</param>
/// <param name="Why">Why the person needs it.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record ExtendReablement(ReferralId Referral, Instant Until, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <summary>No reablement runs.</summary>
    public static readonly Refusal NoReablement =
        new("reablement-not-running", "No reablement runs for this referral. Reload to see where it stands.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Timing.ReablementUntil: { } known } when known == Until => [],
        _ when Due(referral, context) is null => NoReablement,
        _ when Until <= Due(referral, context) => Refusal.Impossible(nameof(Until), "The new limit lies before the one that holds. Give a later day."),
        _ when Required.Words(Why, nameof(Why), "Say why the person needs more time.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ReablementExtended(Until, Why, context.By.Id, OccurredAt)],
    };

    private static Instant? Due(Referral referral, DecisionContext context) => ReferralClocks
        .Running(referral, context.Visits, context.Settings).FirstOrDefault(item => item.Kind == ClockKind.ReablementEpisode)?.DueAt;
}
