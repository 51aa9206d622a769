using Ucr.Domain.Intake;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Identity;

/// <summary>What a trace adds to what is known of somebody.</summary>
public static class TracedIdentity
{
    /// <summary>
    /// The number that counts now, verified; whatever else was not known. What the caller said of name, address and telephone
    /// stays: it is where the person is found today.
    /// </summary>
    public static PatientIdentity TracedAs(this PatientIdentity held, TracedPerson person) => held with
    {
        NhsNumber = person.NhsNumber,
        NhsNumberStatus = NhsNumberStatuses.Verified,
        FamilyName = held.FamilyName ?? person.FamilyName,
        GivenName = held.GivenName ?? person.GivenName,
        BornOn = held.BornOn ?? person.BornOn,
        Gender = held.Gender ?? person.Gender,
        AddressLines = held.AddressLines.Count > 0 || held.Postcode is not null ? held.AddressLines : person.AddressLines,
        Postcode = held.Postcode ?? (held.AddressLines.Count > 0 ? null : person.Postcode),
        Phones = held.Phones.Count > 0 ? held.Phones : [.. person.Phones.Select((number, at) => new PatientPhone(number, at + 1, "self"))],
        GpPracticeCode = held.GpPracticeCode ?? person.GpPracticeCode,
        Restricted = person.Restricted,
    };
}
