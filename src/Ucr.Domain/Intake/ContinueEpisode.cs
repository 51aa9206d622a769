using Ucr.Domain.Clocks;

namespace Ucr.Domain.Intake;

/// <summary>
/// Crisis goes on into reablement: a new two-day clock from the decision. The clock that stopped stays as it was, and it is
/// no downgrade. The first reablement contact stops the new one.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Why">What reablement is for.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ContinueEpisode(ReferralId Referral, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Nobody has been with the person.</summary>
    public static readonly Refusal NotSeen = new("referral-not-seen", "Nobody has seen this person yet. Change the standard instead, or visit them first.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Intake.Continued: true } => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        not { Stage: Stage.Seen, Clock.StoppedAt: not null } => NotSeen,
        { Outcome: null } => Outcomes.ClosureRule.OutcomeMissing,
        _ when Required.Words(Why, nameof(Why), "Say what reablement is for.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new EpisodeContinued(Why, context.By.Id, OccurredAt), ClockRule.ContinuedOn(ResponseStandard.TwoDay, OccurredAt, context.Settings)],
    };
}
