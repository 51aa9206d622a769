using Ucr.Domain.Values;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>A fact in words.</summary>
/// <param name="Words">What became true: "Accepted on the 2-hour standard".</param>
/// <param name="Detail">What belongs to it and is no patient data; null when nothing does.</param>
/// <param name="Text">What was typed about the patient: sealed elsewhere, opened by whoever shows the line.</param>
public sealed record StoryLine(string Words, string? Detail = null, FreeText? Text = null)
{
    /// <summary>Hash of the situation that it was planned from, where it can be looked at and run again.</summary>
    public string? Decision { get; init; }

    /// <summary>The photograph or document that it is about; null for everything else.</summary>
    public Guid? Attachment { get; init; }
}
