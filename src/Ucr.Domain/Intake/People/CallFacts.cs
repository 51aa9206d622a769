using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake.People;

/// <summary>Whom a call or a referral is about and who rang, as far as two of them can be compared. Absent is not known, never different.</summary>
public sealed record CallFacts
{
    /// <summary>The held patient, where a person or a verified NHS number named them.</summary>
    public PatientId? Patient { get; init; }

    /// <summary>NHS number whose check digit is right; one that fails identifies nobody and is left out.</summary>
    public NhsNumber? NhsNumber { get; init; }

    /// <summary>Family name.</summary>
    public string? FamilyName { get; init; }

    /// <summary>First name.</summary>
    public string? GivenName { get; init; }

    /// <summary>Date of birth.</summary>
    public LocalDate? BornOn { get; init; }

    /// <summary>Telephone numbers, of the caller and of the patient, as they were typed.</summary>
    public IReadOnlyList<string> Telephones { get; init; } = [];

    /// <summary>Postcode of where the person is. It supports a likeness and never makes one: care homes (clinical ruling 5).</summary>
    public string? Postcode { get; init; }

    /// <summary>What the person seems to need.</summary>
    public NeedKey? Need { get; init; }

    /// <summary>The sender's own case number, such as a CAD number.</summary>
    public string? SenderCase { get; init; }

    /// <summary>Masked: the record holds identity.</summary>
    public override string ToString() => "call facts (masked)";
}
