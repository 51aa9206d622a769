using NodaTime;
using Ucr.Domain.Intake;

namespace Ucr.Server.Intake.Partners;

/// <summary>An organisation that refers by a form of its own: a practice, a care home, social care. Its link is its key.</summary>
public sealed record Partner
{
    /// <summary>The partner.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, as people say it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required ReferralSource Source { get; init; }

    /// <summary>Its ODS code; null where it has none.</summary>
    public string? OdsCode { get; init; }

    /// <summary>Where its answers go; null where it gave no e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The hash of the key in its link.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Who made the link.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required Instant MadeAt { get; init; }

    /// <summary>When the link was ended, UTC; null while it holds.</summary>
    public Instant? EndedAt { get; init; }
}
