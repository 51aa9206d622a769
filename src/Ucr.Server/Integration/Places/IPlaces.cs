using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Places;

/// <summary>What public reference data tells about a postcode.</summary>
/// <param name="Place">Where it is, rounded; null where the data gives no position.</param>
/// <param name="Lsoa">Lower layer super output area; null where it is not known.</param>
/// <param name="InUse">False for a postcode that Royal Mail has ended.</param>
public sealed record PostcodeFound(Place? Place, string? Lsoa, bool InUse);

/// <summary>A care home or a practice.</summary>
/// <param name="Code">ODS code.</param>
/// <param name="Kind"><c>care-home</c> or <c>gp-practice</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Lines, without the postcode.</param>
/// <param name="Postcode">Postcode; null where it has none.</param>
/// <param name="Phone">Telephone; null where none is published.</param>
public sealed record OrganisationFound(string Code, string Kind, string Name, IReadOnlyList<string> Address, string? Postcode, string? Phone);

/// <summary>Looks up places and organisations: in the imported tables; a service online would stand behind the same port.</summary>
public interface IPlaces
{
    /// <summary>A postcode; null where the data does not hold it, or no data was imported.</summary>
    Task<PostcodeFound?> Find(Postcode postcode, CancellationToken cancellation);

    /// <summary>Several postcodes, in one question; those that the data does not hold are left out.</summary>
    Task<IReadOnlyDictionary<Postcode, PostcodeFound>> Find(IReadOnlyCollection<Postcode> postcodes, CancellationToken cancellation);

    /// <summary>Open organisations at a postcode, by name; ten at most.</summary>
    Task<IReadOnlyList<OrganisationFound>> At(Postcode postcode, CancellationToken cancellation);

    /// <summary>Open organisations whose name or code begins so, or holds such a word; ten at most.</summary>
    /// <param name="words">At least three letters; less finds nothing.</param>
    /// <param name="kind"><c>care-home</c> or <c>gp-practice</c>; null for both.</param>
    Task<IReadOnlyList<OrganisationFound>> Search(string words, string? kind, CancellationToken cancellation);
}
