using System.Text.Json.Serialization;
using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation;

/// <summary>
/// A clinician's working period ends. Nobody goes off shift with an open visit, an unaccepted item, an unanswered safety call
/// or a referral that would be left without anybody (clinical ruling 22), nor before somebody knows that they are safe
/// (clinical ruling 21).
/// </summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="OccurredAt">When it ended, UTC.</param>
/// <param name="SafeHome">The clinician is known to be safe: back at their base, at home, or heard.</param>
public sealed record EndShift(ShiftId Shift, Instant OccurredAt, bool SafeHome = false) : IShiftCommand
{
    /// <summary>There is no such shift.</summary>
    public static readonly Refusal NotStarted = new("shift-not-started", "This shift has not been started.");

    /// <summary>A visit of theirs is neither over nor handed on.</summary>
    public static readonly Refusal VisitsOpen =
        new("shift-has-open-visits", "This clinician has an open visit. Record its outcome or hand it to somebody else first.");

    /// <summary>Something that was handed over has not been taken.</summary>
    public static readonly Refusal ItemsOpen =
        new("shift-has-open-handovers", "A handover by or to this clinician has not been answered. Each item has to be accepted first.");

    /// <summary>A safety call is due.</summary>
    public static readonly Refusal CallsDue =
        new("shift-has-safety-calls", "A safety call is due for a person this clinician answers for. Make it, or hand the person over first.");

    /// <summary>A referral would be left without anybody.</summary>
    public static readonly Refusal StillAccountable =
        new("shift-has-referrals", "This clinician answers for an open referral. Close it or hand it over first.");

    /// <summary>Kit would be left without a custodian.</summary>
    public static readonly Refusal KitHeld =
        new("shift-has-kit", "This clinician is custodian of controlled drugs or cold-chain kit. Give it back or over first.");

    /// <summary>Nobody knows whether the clinician is safe.</summary>
    public static readonly Refusal SafeHomeNotChecked =
        new("safe-home-not-checked", "Confirm that the clinician is safe before they sign off.", nameof(SafeHome));

    /// <summary>What they would leave behind; null is no leave to go.</summary>
    [JsonIgnore]
    public LeftBehind? LeftBehind { get; init; }

    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        null => NotStarted,
        _ when !Shifts.MayKeep(context.By, shift.Clinician) => Shifts.NotYours,
        { Ended: true } => [],
        _ when Loose() is { } refusal => refusal,
        _ when shift.Kit.Any(held => held.Kind != CustodyKind.Other) => KitHeld,
        _ when !SafeHome => SafeHomeNotChecked,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ when OccurredAt < shift.StartsAt => Refusal.Impossible(nameof(OccurredAt), "The shift cannot end before it starts. Check the time."),
        _ => [new ShiftEnded(context.By.Id, OccurredAt, SafeHome)],
    };

    private Refusal? Loose() => LeftBehind switch
    {
        null or { OpenVisits: > 0 } => VisitsOpen,
        { UnacceptedItems: > 0 } => ItemsOpen,
        { UnansweredSafetyCalls: > 0 } => CallsDue,
        { Accountable: > 0 } => StillAccountable,
        _ => null,
    };
}
