using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Intake.Replies;

/// <summary>
/// A later message of the sender could not be taken: its sender is told so, and a person here reads it, because it may say
/// that somebody is worse.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Message">The stored message.</param>
/// <param name="Why">Why, as a kebab-case code.</param>
public sealed record ReportSenderChange(ReferralId Referral, ReceivedMessage Message, string Why) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Replies.ChangesRefused.Contains(Message.Id)
        ? []
        : [new SenderChangeNotTaken(Message, Why, context.Now), Ladder.Raise(EscalationKind.SenderChangeRefused, context.Now, context.Settings)];
}
