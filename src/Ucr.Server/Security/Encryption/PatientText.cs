namespace Ucr.Server.Security.Encryption;

/// <summary>Free text about a patient at rest, sealed under the patient's key. An event holds its id and hash.</summary>
public sealed record PatientText
{
    /// <summary>The id that the event holds.</summary>
    public required Guid Id { get; init; }

    /// <summary>The patient.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>The text, sealed.</summary>
    public required byte[] Ciphertext { get; init; }
}
