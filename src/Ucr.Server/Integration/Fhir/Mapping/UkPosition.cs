namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Positions in the United Kingdom.</summary>
internal static class UkPosition
{
    /// <summary>Reads a position, putting right a latitude and longitude that were exchanged, as in all official examples.</summary>
    /// <param name="latitude">As sent, degrees.</param>
    /// <param name="longitude">As sent, degrees.</param>
    /// <param name="swapped">True when they had been exchanged.</param>
    /// <returns>Null when it is in the United Kingdom neither way round.</returns>
    public static (double Latitude, double Longitude)? Read(double latitude, double longitude, out bool swapped)
    {
        swapped = !Holds(latitude, longitude) && Holds(longitude, latitude);
        return swapped ? (longitude, latitude) : Holds(latitude, longitude) ? (latitude, longitude) : null;
    }

    private static bool Holds(double latitude, double longitude) => latitude is >= 49 and <= 61 && longitude is >= -9 and <= 2.5;
}
