using NodaTime;

namespace Ucr.Server.Security.Encryption;

/// <summary>The key of one patient, wrapped under the master key; once erased, the record that it was.</summary>
public sealed record PatientKey
{
    /// <summary>The patient.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key, wrapped; nothing once it was erased.</summary>
    public byte[]? WrappedKey { get; init; }

    /// <summary>When the key was destroyed, and with it everything that it sealed.</summary>
    public Instant? ErasedAt { get; init; }

    /// <summary>The person who destroyed it.</summary>
    public string? ErasedBy { get; init; }

    /// <summary>Why, in the eraser's words. It must not name the patient.</summary>
    public string? ErasedBecause { get; init; }
}
