namespace Ucr.Domain.Visits.Attaching;

/// <summary>Attaches a photograph or a document to a referral. Its bytes are kept by whoever gives the command, in the same transaction.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Attachment">The new attachment's id, so that a repeat finds the first.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its length, 1 to <see cref="MostBytes"/>.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Shows">What it shows.</param>
/// <param name="OccurredAt">When it was taken, UTC.</param>
public sealed record AttachDocument(ReferralId Referral, Guid Attachment, AttachmentKind Kind, int Bytes, string Sha256, FreeText Shows, Instant OccurredAt) : IReferralCommand
{
    /// <summary>What one attachment may have at most: more than any photograph that was made smaller on its way.</summary>
    public const int MostBytes = 5_000_000;

    /// <summary>How many one referral may have: a phone that runs wild fills no store.</summary>
    public const int Most = 40;

    /// <summary>There are too many.</summary>
    public static readonly Refusal TooMany = new("attachments-too-many", $"This referral has {Most} photographs and documents. Mark those that are not needed as entered in error first.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.SeesPatients => Refusal.NotYoursToRecord,
        _ when referral.Care.Attachments.Any(kept => kept.Id == Attachment) => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Attachment == Guid.Empty => Refusal.Missing(nameof(Attachment), "The attachment needs an id."),
        _ when !Enum.IsDefined(Kind) => Refusal.Missing(nameof(Kind), "Say whether it is a photograph or a document."),
        _ when Bytes is < 1 or > MostBytes || !IsHash(Sha256) => Refusal.Impossible(nameof(Bytes), $"An attachment has between 1 and {MostBytes / 1_000_000} million bytes."),
        _ when Required.Words(Shows, nameof(Shows), "Say what it shows.") is { } refusal => refusal,
        _ when referral.Care.Attachments.Count(kept => !kept.InError) >= Most => TooMany,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new DocumentAttached(Attachment, Kind, Bytes, Sha256, Shows, context.By.Id, OccurredAt)],
    };

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
