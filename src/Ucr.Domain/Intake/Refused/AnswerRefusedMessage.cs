using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Intake.Refused;

/// <summary>A person says what they did about a message that became no referral.</summary>
/// <param name="Message">The stored message.</param>
/// <param name="Answer">What they did.</param>
/// <param name="Referral">The referral that came of it, where one did.</param>
/// <param name="Because">Why no patient is behind it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AnswerRefusedMessage(Guid Message, RefusedMessageAnswer Answer, ReferralId? Referral, NotAReferralBecause? Because, Instant OccurredAt) : IDeskCommand
{
    /// <summary>A referral has to be named.</summary>
    public static readonly Refusal WhichReferral = new("which-referral", "Give the reference of the referral, for example UCR-10042.", nameof(Referral));

    /// <summary>A reason has to be named.</summary>
    public static readonly Refusal WhyNot = new("why-no-referral", "Say why no patient is behind this message.", nameof(Because));

    /// <inheritdoc />
    public Decision Decide(ProviderDesk desk, DecisionContext context) => Answer switch
    {
        _ when context.By.Roles.Contains(Role.Service) || context.By.Roles.Contains(Role.Integration) => EscalationDecisions.PersonMustAcknowledge,
        _ when OccurredAt > context.Now => Refusal.Impossible(nameof(OccurredAt), "The time lies in the future. Give the time when it happened."),
        _ when !Waits(desk) => [],
        RefusedMessageAnswer.EnteredByHand or RefusedMessageAnswer.CameAgain when Referral is null => WhichReferral,
        RefusedMessageAnswer.NotAReferral when Because is null => WhyNot,
        _ => [new RefusedMessageAnswered(Message, Answer, NamesAReferral ? Referral : null, Answer == RefusedMessageAnswer.NotAReferral ? Because : null, context.By.Id, OccurredAt)],
    };

    /// <summary>What is finished stays so; a sender who was rung is not rung twice for one refusal.</summary>
    private bool Waits(ProviderDesk desk) =>
        desk.Escalations.Any(raised => raised.About == Message) || (Answer != RefusedMessageAnswer.SenderRung && desk.SentAgainSoon.ContainsKey(Message));

    private bool NamesAReferral => Answer is RefusedMessageAnswer.EnteredByHand or RefusedMessageAnswer.CameAgain;
}
