using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Reporting.People;

/// <summary>What senders write in many ways, as the few codes that reports count.</summary>
public static class PersonCodes
{
    /// <summary><c>female</c>, <c>male</c>, <c>other</c>; null where it is not known. The phenotypic sex where it was sent, else the stated gender.</summary>
    /// <remarks>PERSON STATED GENDER CODE: 1 male, 2 female, 9 indeterminate, X not known.</remarks>
    public static string? Sex(PatientIdentity person) => Sex(person.PhenotypicSex) ?? Sex(person.Gender);

    /// <summary>A code of ETHNIC CATEGORY CODE 2001, <c>A</c> to <c>S</c>; <c>Z</c> not stated; null where it is not known.</summary>
    public static string? Ethnicity(PatientIdentity person) =>
        person.EthnicCategory?.Trim().ToUpperInvariant() is [>= 'A' and <= 'Z' and not ('I' or 'O' or 'Q' or 'T' or 'U' or 'V' or 'W' or 'X' or 'Y')] code ? code : null;

    private static string? Sex(string? sent) => sent?.Trim().ToLowerInvariant() switch
    {
        "2" or "f" or "female" or "woman" => "female",
        "1" or "m" or "male" or "man" => "male",
        "9" or "other" or "indeterminate" => "other",
        _ => null,
    };
}
