using Ucr.Domain.Triage;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>
/// Somebody who was told a window and is to have another one is rung (clinical ruling 18). Changed again, the call is owed since
/// the first change. Where nobody may learn that we come, no call about a window is asked for (clinical ruling 12).
/// </summary>
public sealed class ChangedWindowCallClock : WaitingClock
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.ChangedWindowCall;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Call about a changed window", "changed-window-call", "the window was changed after the patient had been told another one",
        "the window that holds was told, or somebody is with the patient", RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 18");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.WindowNotTold;

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) =>
        happened is ArrivalWindowChanged e && IsOwed(referral) && !referral.Triage.Person.DoNotTell && !OwedBefore(referral, e.OccurredAt) ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        PatientInformed e when !IsOwed(referral) => e.OccurredAt,
        ClockStopped e => e.StoppedAt,
        _ => null,
    };

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) => happened switch
    {
        ArrivalWindowChanged e when !IsOwed(referral) => e.OccurredAt,
        ContactWishRecorded { DoNotTell: true } e => e.OccurredAt,
        SafeguardingRaised { DoNotTell: true } e => e.OccurredAt,
        ResolvedRemotely e => e.OccurredAt,
        EmergencyRaised e => e.OccurredAt,
        _ => base.Leaves(referral, happened),
    };

    private static bool IsOwed(Referral referral) => referral.Triage.Telling.CallOwedSince is not null;

    private bool OwedBefore(Referral referral, Instant at) => referral.Waits.Any(wait => wait.Kind == Kind && wait.Lasts && wait.StartedAt < at);
}
