using JasperFx.Metadata;
using NodaTime;

namespace Ucr.Server.Integration.Itk.Documents;

/// <summary>What a version of a document did.</summary>
public enum ItkDocumentKind
{
    /// <summary>It made the referral, or changed it.</summary>
    Report,

    /// <summary>It came after a later version, and changed nothing.</summary>
    Older,

    /// <summary>It withdrew the report.</summary>
    Withdrawal,
}

/// <summary>One version of a document.</summary>
/// <param name="Document">The sender's id of this version.</param>
/// <param name="Number">Its number.</param>
/// <param name="Message">The stored message.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Kind">What it did.</param>
public sealed record ItkDocumentVersion(string Document, int Number, Guid Message, Instant ReceivedAt, ItkDocumentKind Kind);

/// <summary>Every version of the document that a referral came in, kept apart from the referral: it holds ids only.</summary>
public sealed record ItkDocumentSet : IVersioned
{
    /// <summary>The referral's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Versions, in the order in which they arrived.</summary>
    public IReadOnlyList<ItkDocumentVersion> Versions { get; init; } = [];

    /// <summary>Kept by the store: two messages cannot both add a version.</summary>
    public Guid Version { get; set; }

    /// <summary>The highest number that was taken; 0 when none was.</summary>
    public int Newest => Versions.Where(version => version.Kind != ItkDocumentKind.Older).Select(version => version.Number).DefaultIfEmpty().Max();

    /// <summary>This version came before.</summary>
    public bool Knows(string document) => Versions.Any(version => string.Equals(version.Document, document, StringComparison.OrdinalIgnoreCase));
}
