using Ucr.Domain.Outcomes;

namespace Ucr.Domain.Visits.Attaching;

/// <summary>What photographs and documents change.</summary>
internal static class AttachmentEvolution
{
    public static CareOfReferral? Apply(CareOfReferral care, IReferralEvent happened) => happened switch
    {
        DocumentAttached e => care with { Attachments = [.. care.Attachments, new(e.Attachment, e.Kind, e.Sha256, e.Shows, e.By, e.OccurredAt)] },
        AttachmentEnteredInError e => care with { Attachments = [.. care.Attachments.Select(kept => kept.Id == e.Attachment ? kept with { InError = true } : kept)] },
        _ => null,
    };
}
