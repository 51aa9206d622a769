using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Onward;

namespace Ucr.Domain.Clocks.Kinds;

/// <summary>From an onward referral until the other service has answered; ours meanwhile (clinical rulings 4 and 23).</summary>
public sealed class OnwardAnswerClock : ClockKindRule
{
    /// <inheritdoc />
    public override ClockKind Kind => ClockKind.OnwardAnswer;

    /// <inheritdoc />
    public override ClockMeaning Meaning { get; } = new(
        "Onward referral answered", "onward-answer", "the person was referred on", "the other service takes them, or refuses",
        RuleOrigin.Local, Certainty.ProductDecision, "clinical ruling 23");

    /// <inheritdoc />
    public override EscalationKind? Raises => EscalationKind.OnwardNotAnswered;

    /// <inheritdoc />
    public override IEnumerable<TimedItem> Of(ClockSubject subject) =>
        from onward in subject.Referral.Care.Onward
        where onward.IsLoose
        let item = subject.Item(this, onward.MadeAt)
        where item is not null
        select subject.Referral.IsOpen ? item : item with { LeftAt = subject.Referral.StageSince };

    /// <inheritdoc />
    public override Instant? Starts(Referral referral, IUcrEvent happened) => happened is OnwardReferralMade e ? e.OccurredAt : null;

    /// <inheritdoc />
    public override Instant? Stops(Referral referral, IUcrEvent happened) => happened switch
    {
        OnwardReferralAccepted e => e.OccurredAt,
        OnwardReferralRefused e => e.OccurredAt,
        _ => null,
    };
}
