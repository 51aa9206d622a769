using NodaTime;
using Ucr.Server.Integration.Itk.Reading;

namespace Ucr.Server.Pages.Referrals.Documents;

/// <summary>A document that a referral came in, in our own marks.</summary>
/// <param name="Head">What the referral's pages begin with.</param>
/// <param name="Title">As its sender calls it.</param>
/// <param name="Sections">Its sections; empty where it has none.</param>
public sealed record DocumentModel(ReferralHead Head, string Title, IReadOnlyList<CdaSection> Sections)
{
    /// <summary>When it was written, in words; null when it does not say.</summary>
    public string? Written { get; init; }

    /// <summary>Said first: "This version was withdrawn".</summary>
    public string? Notice { get; init; }

    /// <summary>Every version that came, the latest first.</summary>
    public IReadOnlyList<Version> Versions { get; init; } = [];

    /// <summary>What is kept and not shown.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <param name="Words">"Version 2, received 22-Nov-2026 14:05".</param>
    /// <param name="Message">The stored message.</param>
    /// <param name="Shown">It is the one on the page.</param>
    public sealed record Version(string Words, Guid Message, bool Shown, Instant ReceivedAt);

    /// <summary>Masked: it is about a patient.</summary>
    public override string ToString() => "document (masked)";
}
