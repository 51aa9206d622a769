using Ucr.Domain.Outcomes;
using Ucr.Domain.Reporting;

namespace Ucr.Domain.Intake;

/// <summary>
/// The person needs us again. Somebody who was never seen waits for triage again, with the first receipt; after an exported
/// closure, or once they were seen, the service makes a new request that is linked to this one.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="As">The new request's id; used only where a new one is needed.</param>
/// <param name="Why">Why.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReopenReferral(ReferralId Referral, ReferralId As, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <summary>It is open.</summary>
    public static readonly Refusal NotClosed = new("referral-not-closed", "This referral is open. Reload to see where it stands.");

    /// <summary>It goes on in another referral.</summary>
    public static readonly Refusal GoesOn = new("referral-goes-on", "This referral goes on in another one already. Open that one.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.AwaitingTriage } when referral.StageBy == context.By.Id && referral.StageSince == OccurredAt => [],
        { Stage: not Stage.Closed } => NotClosed,
        { Intake.ReopenedAs: { } held } => held == As ? [] : GoesOn,
        { Closure: ClosureReason.Duplicate } => Refusal.Impossible(nameof(Referral), "It is linked to another referral. Take the link away instead."),
        _ when Required.Words(Why, nameof(Why), "Say why it is opened again.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ReferralReopened(NeedsNewRequest(referral, context.Now) ? As : null, Why, context.By.Id, OccurredAt)],
    };

    /// <summary>A closure of an earlier month has been exported: every month's are, once the month is over (rule 52).</summary>
    private static bool NeedsNewRequest(Referral referral, Instant now) =>
        ReportingMonth.Of(referral.StageSince) != ReportingMonth.Of(now)
        || referral.Clock?.StoppedAt is not null
        || referral.EarlierClocks.Any(clock => clock.StoppedAt is not null);
}
