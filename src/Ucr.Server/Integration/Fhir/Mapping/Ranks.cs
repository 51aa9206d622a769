using Hl7.Fhir.Model;
using Ucr.Server.Integration.Fhir.Checks;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>The order in which contacts are rung.</summary>
internal static class Ranks
{
    /// <summary>The rank of a contact; null when it has none.</summary>
    public static int? Of(Patient.ContactComponent contact) =>
        contact.Extension.Where(e => string.Equals(e.Url, BarsCodes.ContactRank, StringComparison.Ordinal)).Select(e => Number(e.Value)).FirstOrDefault(n => n is not null);

    private static int? Number(DataType? value) => value switch
    {
        PositiveInt positive => positive.Value,
        Integer integer => integer.Value,
        _ => null,
    };
}
