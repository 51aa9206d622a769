namespace Ucr.Domain.Visits.Attaching;

/// <summary>What a file that belongs to a referral is.</summary>
public enum AttachmentKind
{
    /// <summary>A photograph, kept as JPEG without the place and the device that took it.</summary>
    Photograph,

    /// <summary>A document, kept as PDF.</summary>
    Document,
}

/// <summary>
/// A photograph or a document was attached to the referral. Its bytes are kept apart from the events, sealed under the patient's
/// key; the fact says what they are, so that nobody can put others in their place.
/// </summary>
/// <param name="Attachment">Its id, made by whoever attached it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its length as kept, at least 1.</param>
/// <param name="Sha256">Of the bytes as kept, 64 lower-case hexadecimal digits.</param>
/// <param name="Shows">What it shows.</param>
/// <param name="By">Who attached it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record DocumentAttached(Guid Attachment, AttachmentKind Kind, int Bytes, string Sha256, FreeText Shows, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>An attachment was entered in error: it is not shown any more, and the record says that it was there.</summary>
/// <param name="Attachment">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who found it out.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AttachmentEnteredInError(Guid Attachment, FreeText Reason, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
