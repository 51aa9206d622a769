using Hl7.Fhir.Model;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Whom to ring, the call-back first: contacts by their rank, the numbers of each by theirs, then the person's own.</summary>
internal static class PhoneMapping
{
    public static IReadOnlyList<PatientPhone> Of(Patient patient, Doubts doubts)
    {
        var contacts = patient.Contact.OrderBy(c => Ranks.Of(c) ?? int.MaxValue).ToList();
        doubts.AddIf(contacts.Count == 0 || !Numbers(contacts[0].Telecom).Any(), "call-back-number-missing");
        var found = contacts.SelectMany(FromContact).Concat(Numbers(patient.Telecom).Select(n => new PatientPhone(n, 0, "self")));
        return [.. found.DistinctBy(p => Digits(p.Number), StringComparer.Ordinal).Select((phone, at) => phone with { Rank = at + 1 })];
    }

    private static IEnumerable<PatientPhone> FromContact(Patient.ContactComponent contact) =>
        Numbers(contact.Telecom).Select(number => new PatientPhone(number, 0, Relationship(contact), Name(contact.Name)));

    private static IEnumerable<string> Numbers(IEnumerable<ContactPoint> telecom) => telecom
        .Where(t => t.System is ContactPoint.ContactPointSystem.Phone or ContactPoint.ContactPointSystem.Sms or null && Words.Clean(t.Value) is not null)
        .OrderBy(t => t.Rank ?? int.MaxValue).Select(t => Words.Clean(t.Value)!);

    private static string? Relationship(Patient.ContactComponent contact) =>
        Words.Clean(string.Join(", ", contact.Relationship.Select(Words.Of).Where(w => w is not null)));

    private static string? Name(HumanName? name) =>
        name is null ? null : Words.Clean(name.Text) ?? Words.Clean(string.Join(' ', [.. name.Prefix, .. name.Given, name.Family ?? ""]));

    private static string Digits(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length > 0 ? digits : number;
    }
}
