using Ucr.Domain.Intake.Areas;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;

namespace Ucr.Server.Pages.Referrals.Taking;

/// <summary>What the postcode and the organisation that were typed so far tell about where the patient is.</summary>
/// <param name="Words">The part of the area, or that it lies outside; null while no whole postcode is typed.</param>
/// <param name="Outside">No part of the service's area holds the postcode.</param>
/// <param name="Named">Organisations by the name that is being typed.</param>
/// <param name="There">Organisations at the postcode.</param>
public sealed record CallPlaceModel(string? Words, bool Outside, IReadOnlyList<OrganisationFound> Named, IReadOnlyList<OrganisationFound> There)
{
    /// <summary>Nothing was typed yet.</summary>
    public static readonly CallPlaceModel Nothing = new(null, false, [], []);

    /// <summary>What a postcode tells, in words.</summary>
    /// <param name="postcode">As it was read.</param>
    /// <param name="found">What is known of it; null when no imported list holds it.</param>
    /// <param name="area">The parts of the service's area; none where nobody has drawn it.</param>
    public static (string Words, bool Outside) Of(Postcode postcode, PostcodeFound? found, IReadOnlyList<AreaPart> area)
    {
        var part = ServiceArea.PartOf(area, postcode, found?.Lsoa);
        var outside = ServiceArea.IsDrawn(area) && part is null;
        var where = (part, outside) switch
        {
            ({ } name, _) => $"{postcode.Value} is in {name}, inside our area.",
            (_, true) => $"{postcode.Value} lies outside our area. Take the call all the same: a clinician finds who goes.",
            _ => $"{postcode.Value}.",
        };
        var known = found switch
        {
            null => " No imported list holds this postcode: read it back.",
            { InUse: false } => " Royal Mail has ended this postcode: read it back.",
            _ => "",
        };
        return (where + known, outside);
    }

    /// <summary>"care home" or "GP practice".</summary>
    public static string KindOf(OrganisationFound organisation) => organisation.Kind is "care-home" ? "care home" : "GP practice";

    /// <summary>Its address as it is typed, one line each, with its name first.</summary>
    public static string AddressOf(OrganisationFound organisation) => string.Join('\n', [organisation.Name, .. organisation.Address]);
}
