using JasperFx.Metadata;
using NodaTime;

namespace Ucr.Server.Integration.Fhir.Door;

/// <summary>How far the answer to a request has come.</summary>
public enum ExchangeState
{
    /// <summary>Somebody works on it, or died while doing so.</summary>
    Working,

    /// <summary>It was answered with 200.</summary>
    Accepted,

    /// <summary>It was refused, and would be again.</summary>
    Refused,

    /// <summary>The service failed on it: the sender may try again.</summary>
    Failed,
}

/// <summary>One request by its X-Request-Id. It is inserted before the work begins, so the database decides every race.</summary>
public sealed record BarsExchange : IVersioned
{
    /// <summary>Client and request id.</summary>
    public required string Id { get; init; }

    /// <summary>How far it has come.</summary>
    public ExchangeState State { get; init; }

    /// <summary>When the latest try began, UTC.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>The stored message of the latest try.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>True from the second try on.</summary>
    public bool Retried { get; init; }

    /// <summary>Reference of the referral, once accepted.</summary>
    public string? Reference { get; init; }

    /// <summary>What was answered when it was refused. It holds nothing of the sender's data.</summary>
    public IReadOnlyList<BarsIssue> Issues { get; init; } = [];

    /// <summary>What the sender said of itself in its headers: kept for the audit, never believed.</summary>
    public SaidOfThemselves? Said { get; init; }

    /// <summary>Kept by the store: two tries cannot both take over.</summary>
    public Guid Version { get; set; }
}
