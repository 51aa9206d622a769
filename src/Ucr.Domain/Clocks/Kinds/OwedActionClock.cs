using Ucr.Domain.Outcomes.Actions;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From when something was owed until it is done, where it has a limit: the GP is told within 24 hours, closed or not (clinical ruling 23).</summary>
public sealed class OwedActionClock : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.OwedAction;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Owed action done", "owed-action", "something was found to be owed", "it is done, or found not to be needed",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 23");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.ActionOverdue;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject) =>
        from action in subject.Referral.Care.Actions
        where action.DueAt is not null && subject.Referral.Closure != Outcomes.ClosureReason.EnteredInError
        let item = subject.Item(this, action.OwedSince, action.DueAt)
        where item is not null
        select item with { StoppedAt = action.DoneAt };

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is ActionOwed { DueAt: { } _ } e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened is ActionDone e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Leaves(Referral referral, IUcrEvent happened) => null;
}
