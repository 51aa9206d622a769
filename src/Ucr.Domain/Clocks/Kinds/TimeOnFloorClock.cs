using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// How long somebody has lain on the floor: more than an hour is strongly linked to harm (rule 45). It counts from the fall as
/// somebody told it; until they did, a fall counts from receipt, because silence does not mean that the person is up.
/// </summary>
public sealed class TimeOnFloorClock : WaitingClock
{
    private static readonly NeedKey Falls = new("falls");

    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.TimeOnFloor;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Time on the floor", "time-on-floor", "the person is said to have fallen, or a fall was referred", "they are up, or somebody is with them",
        RuleOrigin.National, Certainty.Verified, "rule 45");

    /// <inheritdoc />
    public override bool DrivesQueue => true;

    /// <inheritdoc />
    public override EscalationKind? Warns => EscalationKind.OnFloorSoonTooLong;

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.OnFloorTooLong;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened switch
    {
        ReferralReceived e when e.Need == Falls => e.ReceivedAt,
        ReferralAccepted e when e.Need == Falls && referral.Timing.OnFloor is null => referral.ReceivedAt,
        FloorTimeTold { OnFloor: true } => referral.Timing.OnFloorSince ?? referral.ReceivedAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        FloorTimeTold { OnFloor: false } e when referral.Timing.WasOnFloor => e.OccurredAt,
        PatientLifted e => e.OccurredAt,
        ClockStopped e => e.StoppedAt,
        AmbulanceCrewArrived e => e.OccurredAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) => happened switch
    {
        FloorTimeTold { OnFloor: false } e => e.OccurredAt,
        ReferralAccepted e when e.Need != Falls && referral.Timing.OnFloor is null => e.OccurredAt,
        _ => base.Leaves(referral, happened),
    };

    /// <inheritdoc />
    protected override bool Counts(Wait wait, ClockSubject subject) =>
        subject.Referral.Timing.WasOnFloor || subject.Settings.At(wait.StartedAt).Clocks.FloorTime == FloorTimeStart.FallOrReceipt;
}
