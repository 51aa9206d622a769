using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From a redirect until its receiver has taken it; ours meanwhile (clinical ruling 4).</summary>
public sealed class RedirectAcceptanceClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.RedirectAcceptance;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Redirect accepted by its receiver", "redirect-acceptance", "the referral was redirected", "the receiver takes it",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 4");

    /// <inheritdoc />
    public override bool DrivesQueue => true;

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.RedirectNotAccepted;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is ReferralRedirected e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is RedirectAccepted e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) =>
        referral.Stage != Stage.AwaitingReceiver ? referral.StageSince : base.Leaves(referral, happened);
}
