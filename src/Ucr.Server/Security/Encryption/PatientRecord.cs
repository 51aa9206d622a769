namespace Ucr.Server.Security.Encryption;

/// <summary>A patient's identity at rest: sealed under the patient's key, apart from every event.</summary>
public sealed record PatientRecord
{
    /// <summary>The patient.</summary>
    public required Guid Id { get; init; }

    /// <summary>A sealed <see cref="PatientIdentity"/>.</summary>
    public required byte[] Ciphertext { get; init; }

    /// <summary>By which <see cref="BlindIndex.Version"/> it is found; less for a record that was stored before.</summary>
    public int IndexedBy { get; init; }

    /// <summary>Blind index of the NHS number; nothing where there is none that passes its check digit.</summary>
    public string? NhsNumberIndex { get; init; }

    /// <summary>Blind index of the date of birth; nothing where it is not known.</summary>
    public string? BornIndex { get; init; }

    /// <summary>Blind index of family name and initial; nothing where one of them is not known.</summary>
    public string? NameIndex { get; init; }
}
