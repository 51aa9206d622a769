using Ucr.Domain;
using Ucr.Domain.Intake.People;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.Calls;

/// <summary>What is known of a person or a referral, as far as it can be compared.</summary>
public static class KnownFacts
{
    /// <summary>Of a person.</summary>
    public static CallFacts Of(PatientIdentity? identity) => new()
    {
        NhsNumber = NhsNumber.TryParse(identity?.NhsNumber, out var number) ? number : null,
        FamilyName = identity?.FamilyName,
        GivenName = identity?.GivenName,
        BornOn = identity?.BornOn,
        Telephones = [.. (identity?.Phones ?? []).Select(phone => phone.Number)],
        Postcode = identity?.WhereNow?.Postcode ?? identity?.Postcode,
    };

    /// <summary>Of a referral with the person whom it is about.</summary>
    public static CallFacts Of(Referral referral, PatientIdentity? identity) =>
        Of(identity) with { Patient = referral.Patient, Need = referral.Need, SenderCase = referral.Message.SenderCase };
}
