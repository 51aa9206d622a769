using NodaTime;

namespace Ucr.Server.Integration.Fhir.Versions;

/// <summary>A later message of the sender's about a request. Its bytes are kept like those of every message.</summary>
/// <param name="MessageId">The stored message.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Reason">As the sender gave it: new, update or delete.</param>
public sealed record BarsVersion(Guid MessageId, Instant ReceivedAt, string Reason);

/// <summary>What a sender sent about one request after its first message, taken or not yet: no version is ever thrown away.</summary>
public sealed record BarsCase
{
    /// <summary>The referral's id, which comes from the sender and its Bundle id: it is known before the referral is there.</summary>
    public required Guid Id { get; init; }

    /// <summary>The later messages that were taken, in the order of their coming.</summary>
    public IReadOnlyList<BarsVersion> Later { get; init; } = [];

    /// <summary>It was taken back before it came: the referral closes as soon as it is there.</summary>
    public BarsVersion? CancelledBefore { get; init; }
}
