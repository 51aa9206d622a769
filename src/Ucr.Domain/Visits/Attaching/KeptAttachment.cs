namespace Ucr.Domain.Visits.Attaching;

/// <summary>A photograph or document of a referral, as its facts have made it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Shows">What it shows.</param>
/// <param name="By">Who attached it.</param>
/// <param name="AttachedAt">UTC.</param>
public sealed record KeptAttachment(Guid Id, AttachmentKind Kind, string Sha256, FreeText Shows, StaffId By, Instant AttachedAt)
{
    /// <summary>It was entered in error: nobody is shown it any more.</summary>
    public bool InError { get; init; }
}
