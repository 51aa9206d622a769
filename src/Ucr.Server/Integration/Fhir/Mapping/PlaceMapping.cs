using System.Globalization;
using Hl7.Fhir.Model;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Where the person is: for the door exactly, for planning rounded.</summary>
internal static class PlaceMapping
{
    private const string LocationExtension = "https://fhir.nhs.uk/StructureDefinition/LocationExtension";
    private const double FarApart = 1000;

    /// <summary>The place as the crew needs it; null when it adds nothing to the home address.</summary>
    public static PatientPlace? WhereNow(Location location, Address? home, Doubts doubts)
    {
        var position = Position(location, doubts);
        var grid = Grid(location, doubts);
        var place = new PatientPlace
        {
            Name = Words.Clean(location.Name),
            AddressLines = AddressMapping.Lines(location.Address),
            Postcode = AddressMapping.PostcodeOf(location.Address),
            Uprn = Extra(location, "UPRN"),
            Latitude = position?.Latitude,
            Longitude = position?.Longitude,
            Easting = grid?.Easting,
            Northing = grid?.Northing,
            Directions = Directions(location),
        };
        doubts.AddIf(place is { AddressLines.Count: 0, Postcode: null, Uprn: null, Latitude: null, Easting: null, Directions: null }, "place-not-given");
        return AddsNothing(place, home) ? null : place;
    }

    /// <summary>The place for planning: the sender's grid reference, else its position turned into one.</summary>
    public static Place? ForPlanning(PatientPlace? place, Doubts doubts)
    {
        (double Easting, double Northing)? grid = place is { Easting: { } east, Northing: { } north } ? (east, north) : null;
        (double Easting, double Northing)? turned = place is { Latitude: { } lat, Longitude: { } lon } ? GridPosition.ToGrid(lat, lon) : null;
        doubts.AddIf(grid is { } g && turned is { } t && double.Hypot(g.Easting - t.Easting, g.Northing - t.Northing) > FarApart, "positions-disagree");
        return (grid ?? turned) is { } at ? Place.Near(at.Easting, at.Northing) : null;
    }

    private static (double Latitude, double Longitude)? Position(Location location, Doubts doubts)
    {
        if (location.Position is not { Latitude: { } latitude, Longitude: { } longitude })
            return null;
        var read = UkPosition.Read((double)latitude, (double)longitude, out var swapped);
        doubts.AddIf(swapped, "coordinates-swapped-by-sender");
        doubts.AddIf(read is null, "coordinates-outside-uk");
        return read;
    }

    private static (double Easting, double Northing)? Grid(Location location, Doubts doubts)
    {
        var (east, north) = (Extra(location, "eastings"), Extra(location, "northings"));
        if (east is null && north is null)
            return null;
        // Below a kilometre from the grid's corner there is only sea; official examples carry fractions of a metre.
        var plausible = Number(east) is { } e && Number(north) is { } n && e is > 1000 and < 700_000 && n is > 1000 and < 1_300_000;
        doubts.AddIf(!plausible, "grid-reference-not-plausible");
        return plausible ? (Number(east)!.Value, Number(north)!.Value) : null;
    }

    private static bool AddsNothing(PatientPlace place, Address? home) =>
        place is { Uprn: null, Latitude: null, Easting: null, Directions: null }
        && place.AddressLines.SequenceEqual(AddressMapping.Lines(home), StringComparer.OrdinalIgnoreCase)
        && string.Equals(place.Postcode, AddressMapping.PostcodeOf(home), StringComparison.Ordinal);

    private static string? Directions(Location location)
    {
        string?[] parts = [Words.Clean(location.Description), Extra(location, "what3words") is { } words ? $"what3words: {words}" : null];
        return Words.Clean(string.Join(". ", parts.Where(p => p is not null)));
    }

    private static string? Extra(Location location, string name) => location.Extension
        .Where(e => string.Equals(e.Url, LocationExtension, StringComparison.Ordinal)).SelectMany(e => e.Extension)
        .Where(e => string.Equals(e.Url, name, StringComparison.OrdinalIgnoreCase))
        .Select(e => Words.Clean((e.Value as PrimitiveType)?.ToString())).FirstOrDefault(v => v is not null);

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
