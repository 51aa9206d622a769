namespace Ucr.Domain.Visits.Attaching;

/// <summary>Says that an attachment was entered in error: of another person, or not to be kept. It is not shown any more.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Attachment">Which.</param>
/// <param name="Reason">Why.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record MarkAttachmentInError(ReferralId Referral, Guid Attachment, FreeText Reason, Instant OccurredAt) : IReferralCommand
{
    /// <summary>There is no such attachment.</summary>
    public static readonly Refusal NotThere = new("attachment-not-there", "This photograph or document is not there. Reload to see which there are.", nameof(Attachment));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Care.Attachments.FirstOrDefault(kept => kept.Id == Attachment) switch
    {
        _ when !context.By.SeesPatients => Refusal.NotYoursToRecord,
        null => NotThere,
        { InError: true } => [],
        _ when Required.Words(Reason, nameof(Reason), "Say why it is wrong here.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new AttachmentEnteredInError(Attachment, Reason, context.By.Id, OccurredAt)],
    };
}
