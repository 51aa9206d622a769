using Hl7.Fhir.Model;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Addresses as lines and a postcode.</summary>
internal static class AddressMapping
{
    /// <summary>The lines in their order, without the postcode; the text where there are no lines.</summary>
    public static IReadOnlyList<string> Lines(Address? address)
    {
        if (address is null)
            return [];
        string?[] parts = [.. address.Line, address.City, address.District];
        List<string> lines = [.. parts.Select(Words.Clean).OfType<string>().Distinct(StringComparer.Ordinal)];
        return lines.Count > 0 || Words.Clean(address.Text) is not { } text ? lines : [text];
    }

    /// <summary>The postcode in its written form where it reads as one, else as it was sent.</summary>
    public static string? PostcodeOf(Address? address) =>
        Domain.Values.Postcode.TryParse(address?.PostalCode, out var postcode) ? postcode.Value : Words.Clean(address?.PostalCode);

    /// <summary>The home address among several.</summary>
    public static Address? Home(Patient patient) =>
        patient.Address.Find(a => a.Use == Address.AddressUse.Home) ?? patient.Address.Find(a => a.Use != Address.AddressUse.Old);
}
