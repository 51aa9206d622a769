using NodaTime;

namespace Ucr.Server.Security.Access;

/// <summary>Somebody looked at patient data: written before it was shown, never changed.</summary>
public sealed record AccessRecord
{
    /// <summary>The record.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who looked.</summary>
    public required string Who { get; init; }

    /// <summary>What they opened.</summary>
    public required AccessedThing What { get; init; }

    /// <summary>The patient, where it was about one.</summary>
    public Guid? PatientId { get; init; }

    /// <summary>What a list was limited to, for example <c>locality=Harbour</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>When, UTC.</summary>
    public required Instant At { get; init; }
}
