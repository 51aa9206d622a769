namespace Ucr.Domain.Intake.Refused;

/// <summary>What a person did about a message that was refused, or that the service failed on.</summary>
public enum RefusedMessageAnswer
{
    /// <summary>Rang the sender, who sends it again: it stays open until it has come.</summary>
    SenderRung,

    /// <summary>Took the referral by hand.</summary>
    EnteredByHand,

    /// <summary>The sender has sent it again, and it was received.</summary>
    CameAgain,

    /// <summary>No patient is behind it.</summary>
    NotAReferral,
}

/// <summary>Why no patient is behind a message. A choice and no words: words might name a patient, and belong on a referral.</summary>
public enum NotAReferralBecause
{
    /// <summary>The sender was trying something out.</summary>
    Test,

    /// <summary>It asked something, and asked it wrongly.</summary>
    Question,

    /// <summary>It was meant for somebody else, and the sender knows.</summary>
    MeantForOthers,

    /// <summary>The sender has found somebody else for the patient, and said so.</summary>
    SeenToElsewhere,

    /// <summary>It was no message of a sender of ours.</summary>
    Hostile,
}

/// <summary>Somebody did something about a message that became no referral.</summary>
/// <param name="Message">The stored message.</param>
/// <param name="Answer">What they did.</param>
/// <param name="Referral">The referral that came of it; null where none did.</param>
/// <param name="Because">Why no patient is behind it; null where one is, or may be.</param>
/// <param name="By">Who.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record RefusedMessageAnswered(
    Guid Message, RefusedMessageAnswer Answer, ReferralId? Referral, NotAReferralBecause? Because, StaffId By, Instant OccurredAt) : IDeskEvent, IHumanAct;
