using Hl7.Fhir.Model;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Organisations of a message.</summary>
internal static class Organizations
{
    /// <summary>The code in the Organisation Data Service; null where there is none that reads as one. Both spellings of the system occur.</summary>
    public static string? OdsCodeOf(Organization? organization) => organization?.Identifier
        .Where(i => i.System?.Trim().EndsWith("/ods-organization-code", StringComparison.OrdinalIgnoreCase) == true)
        .Select(i => OdsCode.TryParse(i.Value, out var code) ? code.Value : null).FirstOrDefault(c => c is not null);
}
