using NodaTime;

namespace Ucr.Server.Security.Encryption;

/// <summary>Who a patient is and how to reach them: everything that the events leave out. Absent means not known,
/// never none.</summary>
public sealed record PatientIdentity
{
    /// <summary>Family name.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Given name or names.</summary>
    public string? GivenName { get; init; }

    /// <summary>Title, for example Mrs.</summary>
    public string? Title { get; init; }

    /// <summary>The NHS number as it was sent, right or wrong.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>The sender's status code for the number (NHS NUMBER STATUS INDICATOR CODE), for example
    /// <c>number-present-and-verified</c>.</summary>
    public string? NhsNumberStatus { get; init; }

    /// <summary>Date of birth.</summary>
    public LocalDate? BornOn { get; init; }

    /// <summary>Estimated age in whole years, where no date of birth is known.</summary>
    public int? EstimatedAge { get; init; }

    /// <summary>Gender as it was sent.</summary>
    public string? Gender { get; init; }

    /// <summary>Phenotypic sex as it was sent: another field than gender, and neither is derived from the other.</summary>
    public string? PhenotypicSex { get; init; }

    /// <summary>Ethnic category code (NHS Data Dictionary), as it was sent.</summary>
    public string? EthnicCategory { get; init; }

    /// <summary>Language for the interpreter, as it was sent.</summary>
    public string? Language { get; init; }

    /// <summary>Whether an interpreter is needed, where it was asked.</summary>
    public bool? InterpreterNeeded { get; init; }

    /// <summary>Home address, without the postcode.</summary>
    public IReadOnlyList<string> AddressLines { get; init; } = [];

    /// <summary>Postcode of the home address.</summary>
    public string? Postcode { get; init; }

    /// <summary>Where the patient is now, where that is not home.</summary>
    public PatientPlace? WhereNow { get; init; }

    /// <summary>The code of the key safe at the door: shown only to who goes there, who asks for it, and each look is recorded.</summary>
    public string? KeySafe { get; init; }

    /// <summary>Telephone numbers, the call-back number first.</summary>
    public IReadOnlyList<PatientPhone> Phones { get; init; } = [];

    /// <summary>ODS code of the GP practice.</summary>
    public string? GpPracticeCode { get; init; }

    /// <summary>The sender's own number for the patient.</summary>
    public string? LocalPatientId { get; init; }

    /// <summary>The national record withholds where the patient lives: nobody may learn it from us.</summary>
    public bool Restricted { get; init; }

    /// <summary>
    /// What a caller said about somebody who is held already. Who they are stays as it was held, because a call is heard and a record was
    /// checked; what was not known is filled in. Another address is where they are now, and new numbers to ring stand first.
    /// </summary>
    public PatientIdentity Over(PatientIdentity held) => held with
    {
        FamilyName = held.FamilyName ?? FamilyName,
        GivenName = held.GivenName ?? GivenName,
        Title = held.Title ?? Title,
        NhsNumber = held.NhsNumber ?? NhsNumber,
        NhsNumberStatus = held.NhsNumber is null ? NhsNumberStatus : held.NhsNumberStatus,
        BornOn = held.BornOn ?? BornOn,
        EstimatedAge = held.EstimatedAge ?? EstimatedAge,
        Gender = held.Gender ?? Gender,
        AddressLines = held.AddressLines.Count > 0 ? held.AddressLines : AddressLines,
        Postcode = held.Postcode ?? Postcode,
        KeySafe = KeySafe ?? held.KeySafe,
        WhereNow = WhereNow ?? Elsewhere(held) ?? held.WhereNow,
        Phones = [.. Phones, .. held.Phones.Where(phone => Phones.All(said => !string.Equals(said.Number, phone.Number, StringComparison.Ordinal)))],
    };

    private PatientPlace? Elsewhere(PatientIdentity held) =>
        held.AddressLines.Count > 0 && AddressLines.Count > 0 && !AddressLines.SequenceEqual(held.AddressLines, StringComparer.OrdinalIgnoreCase)
            ? new() { AddressLines = AddressLines, Postcode = Postcode }
            : null;

    /// <summary>Says nothing about the patient: exceptions and logs print records.</summary>
    public override string ToString() => "PatientIdentity (masked)";
}
