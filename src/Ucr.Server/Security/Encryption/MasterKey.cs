namespace Ucr.Server.Security.Encryption;

/// <summary>The one key outside the database. It wraps the keys of patients and messages and makes the blind index;
/// it never seals patient data itself.</summary>
public sealed class MasterKey(DataKey key, bool forDevelopment = false)
{
    /// <summary>Whether the service made this key for itself, for development.</summary>
    public bool ForDevelopment => forDevelopment;

    /// <summary>Wraps the keys of patients.</summary>
    internal DataKey ForPatients { get; } = key.Derive("ucr/patient-keys/1");

    /// <summary>Wraps the keys of messages that have not been joined to a patient.</summary>
    internal DataKey ForMessages { get; } = key.Derive("ucr/message-keys/1");

    /// <summary>Makes the blind index.</summary>
    internal DataKey ForBlindIndex { get; } = key.Derive("ucr/blind-index/1");

    /// <summary>Seals the sign-in sessions.</summary>
    internal DataKey ForSignIns { get; } = key.Derive("ucr/sign-ins/1");
}
