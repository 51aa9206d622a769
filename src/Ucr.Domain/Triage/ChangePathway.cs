using Ucr.Domain.Clocks;

namespace Ucr.Domain.Triage;

/// <summary>
/// A clinician finds that the person must be seen sooner, or can wait longer. The old clock is kept beside the new one
/// (rules 38 and 39); which start the new one has is <see cref="ClockRule.ChangedTo"/>.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="To">The standard from now on.</param>
/// <param name="Why">What changed.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="Exemption">Why it is not subject to the standard; needed where it is exempted.</param>
public sealed record ChangePathway(ReferralId Referral, ResponseStandard To, FreeText Why, Instant OccurredAt, ExemptionReason? Exemption = null)
    : IReferralCommand
{
    /// <summary>The time has run out: a longer wait would hide the breach (rule 39).</summary>
    public static readonly Refusal Breached =
        new("standard-breached", "The standard has been breached. It cannot be changed to a longer wait; ring the person and triage again.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        _ when NotAccepted(referral) is { } refusal => refusal,
        not { Clock: { Runs: true } _ } => Refusal.NotTriaged,
        _ when !Enum.IsDefined(To) => Refusal.Missing(nameof(To), "Choose the standard."),
        { Clock.Standard: var from } when from == To => [],
        _ when Required.Words(Why, nameof(Why), "Say what changed.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when TwoDayRule.Refused(To, referral, context.Policies.Triage) is { } refusal => refusal with { Field = nameof(To) },
        { Clock: var clock } when ExemptionRule.Refused(To, Exemption, clock.DueAt, context.Now) is { } refusal => refusal,
        { Clock: var clock } when To > clock.Standard && context.Now > clock.DueAt => Breached,
        { Clock: var clock } =>
        [
            To < clock.Standard
                ? new PathwayUpgraded(clock.Standard, To, Why, context.By.Id, OccurredAt, ReasonOfExemption)
                : new PathwayDowngraded(clock.Standard, To, Why, context.By.Id, OccurredAt, ReasonOfExemption),
            new ClockAbandoned(clock.Standard, OccurredAt),
            ClockRule.ChangedTo(To, referral, OccurredAt, context.Settings),
        ],
    };

    private ExemptionReason? ReasonOfExemption => To == ResponseStandard.TwoHourExempt ? Exemption : null;

    private static Refusal? NotAccepted(Referral referral) => referral.Stage switch
    {
        Stage.Accepted => null,
        Stage.Seen => Refusal.AlreadySeen,
        Stage.AwaitingTriage => Refusal.NotTriaged,
        _ => NotWaitingForTriage.Refused(referral),
    };
}
