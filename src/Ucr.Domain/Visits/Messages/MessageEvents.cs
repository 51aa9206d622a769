namespace Ucr.Domain.Visits.Messages;

/// <summary>Which side a message is for.</summary>
public enum MessageTo
{
    /// <summary>The desk: whoever is there reads it first.</summary>
    Desk,

    /// <summary>The clinicians who go there.</summary>
    Crew,
}

/// <summary>Desk or clinician wrote to the other about a referral. It is kept with the referral, and what was only said is not.</summary>
/// <param name="Message">Its id, made by whoever wrote it.</param>
/// <param name="To">Which side it is for.</param>
/// <param name="What">The message.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record MessageSent(Guid Message, MessageTo To, FreeText What, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Somebody of the other side says that they have read a message.</summary>
/// <param name="Message">Which.</param>
/// <param name="By">Who read it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record MessageRead(Guid Message, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
