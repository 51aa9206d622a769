namespace Ucr.Server.Security.Encryption;

/// <summary>A photograph or document about a patient at rest, sealed under the patient's key. An event holds its id and hash.</summary>
public sealed record PatientFile
{
    /// <summary>The id that the event holds.</summary>
    public required Guid Id { get; init; }

    /// <summary>The patient.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>The bytes, sealed.</summary>
    public required byte[] Ciphertext { get; init; }
}
