using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From receipt, or from when it came back, until a registered clinician has decided (clinical ruling 3).</summary>
public sealed class ClinicalEyesClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.ClinicalEyes;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "First clinical eyes", "clinical-eyes", "the referral was received, or came back to triage", "a clinician decides at triage",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 3");

    /// <inheritdoc />
    public override bool DrivesQueue => true;

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.NoClinicalEyes;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened switch
    {
        ReferralReceived e => e.ReceivedAt,
        RedirectRefused or DuplicateUnlinked => referral.WaitsForTriageSince,
        DeathReportRetracted when referral.Stage == Stage.AwaitingTriage => referral.WaitsForTriageSince,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) =>
        referral.Stage is not (Stage.AwaitingTriage or Stage.Closed) ? referral.StageSince : null;
}
