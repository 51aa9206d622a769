using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Triage;

/// <summary>Starts a live warm transfer; its owner stays on the line (clinical ruling 8). Anybody at the desk starts it.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Reason">Why.</param>
/// <param name="To">To whom.</param>
/// <param name="Owner">Who stays on the line.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record StartWarmTransfer(ReferralId Referral, TransferReason Reason, TransferTo To, StaffId Owner, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Another transfer runs.</summary>
    public static readonly Refusal Runs = new("warm-transfer-runs", "A warm transfer is running already. Record what came of it first.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Triage.Waiting.WarmTransfer: { Runs: true } running } => running.Reason == Reason && running.To == To && running.Owner == Owner ? [] : Runs,
        _ when !Enum.IsDefined(Reason) => Refusal.Missing(nameof(Reason), "Say why they are handed over."),
        _ when !Enum.IsDefined(To) => Refusal.Missing(nameof(To), "Say to whom they are handed over."),
        _ when Required.Words(Owner.Value, nameof(Owner), "Name who stays on the line.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new WarmTransferStarted(Reason, To, Owner, context.By.Id, OccurredAt)],
    };
}

/// <summary>Somebody at the other end took over on the line: the referral closes, decided by a registered clinician (clinical ruling 2).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Receiver">Who took over, by name and service.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record CompleteWarmTransfer(ReferralId Referral, FreeText Receiver, Instant OccurredAt) : IReferralCommand
{
    /// <summary>No transfer runs.</summary>
    public static readonly Refusal NotRunning = new("warm-transfer-not-running", "No warm transfer is running. Start it first.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Closed, Triage.Waiting.WarmTransfer: { Runs: false } } when referral.StageBy == context.By.Id && referral.Closure == ClosureReason.Onward => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        not { Triage.Waiting.WarmTransfer: { Runs: true } } => NotRunning,
        _ when ClosureRule.LooseEnds(ClosureReason.Onward, referral, context) is { } refusal => refusal,
        _ when Required.Words(Receiver, nameof(Receiver), "Name who took over, and their service.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            new WarmTransferCompleted(Receiver, context.By.Id, OccurredAt),
            .. ClockRule.AbandonFor(referral, OccurredAt),
            new ReferralClosed(ClosureReason.Onward, null, Receiver, context.By.Id, OccurredAt),
        ],
    };
}

/// <summary>Nobody took over: the person stays ours.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Why">What happened.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record FailWarmTransfer(ReferralId Referral, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        { Triage.Waiting.WarmTransfer: { Runs: false } } => [],
        { Triage.Waiting.WarmTransfer: null } => CompleteWarmTransfer.NotRunning,
        _ when Required.Words(Why, nameof(Why), "Say why nobody took over.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new WarmTransferFailed(Why, context.By.Id, OccurredAt)],
    };
}
