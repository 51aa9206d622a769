namespace Ucr.Server.Security.Encryption;

/// <summary>A number to ring about the patient.</summary>
/// <param name="Number">The number as it was sent.</param>
/// <param name="Rank">1 is the one to ring back first.</param>
/// <param name="Relationship">Whose it is, for example self or daughter, where known.</param>
/// <param name="Name">The name of whoever answers, where known.</param>
public sealed record PatientPhone(string Number, int Rank, string? Relationship = null, string? Name = null)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => "PatientPhone (masked)";
}
