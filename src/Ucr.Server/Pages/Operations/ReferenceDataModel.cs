using Ucr.Server.Integration.Places;
using Ucr.Server.Pages.Layout;

namespace Ucr.Server.Pages.Operations;

/// <summary>Which public files the service knows places and organisations from.</summary>
/// <param name="Imports">The latest first.</param>
/// <param name="Held">How many are held now, by kind.</param>
public sealed record ReferenceDataModel(PageFrame Frame, IReadOnlyList<ReferenceVersion> Imports, IReadOnlyDictionary<string, long> Held)
{
    /// <summary>The kinds of reference data, in words.</summary>
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["postcodes"] = "Postcodes",
        ["organisations/care-home"] = "Care homes",
        ["organisations/gp-practice"] = "GP practices",
    };

    /// <summary>True for the latest import of its kind: where files differ, it is the one that holds.</summary>
    public bool InForce(ReferenceVersion import) => Imports.First(one => string.Equals(one.Kind, import.Kind, StringComparison.Ordinal)) == import;
}
