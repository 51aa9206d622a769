namespace Ucr.Simulation.Counties;

/// <summary>
/// Postcodes of an invented county: each square kilometre around a locality's centre has one, so that a postcode tells where
/// a door is, as a real one does.
/// </summary>
public static class InventedPostcodes
{
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";
    private const int Metres = 1_000;
    private const int Side = 62;
    private const int Middle = Side / 2;

    /// <summary>The postcode of a place in a locality.</summary>
    public static Postcode Of(Locality locality, Place place) => Of(locality, Squares(place.Easting - locality.Centre.Easting), Squares(place.Northing - locality.Centre.Northing));

    /// <summary>Every postcode of a locality, each with the middle of its square.</summary>
    public static IEnumerable<(Postcode Code, Place Place)> All(Locality locality)
    {
        var reach = Math.Min((int)Math.Ceiling(locality.RadiusKilometres) + 1, Middle - 1);
        foreach (var east in Enumerable.Range(-reach, (2 * reach) + 1))
        {
            foreach (var north in Enumerable.Range(-reach, (2 * reach) + 1))
            {
                yield return (Of(locality, east, north), Place.Near(locality.Centre.Easting + ((east + 0.5) * Metres), locality.Centre.Northing + ((north + 0.5) * Metres)));
            }
        }
    }

    private static Postcode Of(Locality locality, int east, int north)
    {
        var number = (Math.Clamp(east + Middle, 0, Side - 1) * Side) + Math.Clamp(north + Middle, 0, Side - 1);
        var inward = $"{number % 10}{Letters[number / 10 % Letters.Length]}{Letters[number / 10 / Letters.Length]}";
        return Postcode.TryParse($"{locality.District} {inward}", out var code) ? code : throw new System.Diagnostics.UnreachableException("A built postcode fits.");
    }

    private static int Squares(int metres) => (int)Math.Floor((double)metres / Metres);
}
