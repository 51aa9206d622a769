namespace Ucr.Domain.Outcomes;

/// <summary>What has to follow a contact.</summary>
public sealed record OutcomePolicies
{
    /// <summary>How soon after a contact the GP must have been told; null once the record write-back does it (clinical ruling 23).</summary>
    public Duration? GpToldWithin { get; init; } = Duration.FromHours(24);

    /// <summary>Responder schemes whose presence stops the clock, by key; none by default (rule 37; local).</summary>
    public IReadOnlyList<string> RegisteredResponders { get; init; } = [];
}
