namespace Ucr.Domain.Values;

/// <summary>
/// Where a visit is, as far as planning needs it: British National Grid, rounded to 100 metres. The door itself (address,
/// exact position) is identity and stands in the patient record only.
/// </summary>
/// <param name="Easting">Metres east, 0 to 700,000.</param>
/// <param name="Northing">Metres north, 0 to 1,300,000.</param>
public readonly record struct Place(int Easting, int Northing)
{
    private const int Square = 100;

    /// <summary>The place whose square holds an exact position.</summary>
    public static Place Near(double easting, double northing) => new(Round(easting), Round(northing));

    /// <summary>Distance in a straight line, in kilometres.</summary>
    public double KilometresTo(Place other) => double.Hypot(Easting - other.Easting, Northing - other.Northing) / 1000;

    private static int Round(double metres) => (int)(Math.Round(metres / Square, MidpointRounding.AwayFromZero) * Square);
}
