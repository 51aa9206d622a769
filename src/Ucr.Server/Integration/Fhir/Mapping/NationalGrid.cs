namespace Ucr.Server.Integration.Fhir.Mapping;

/// <summary>Turns positions of satellite navigation into the British National Grid.</summary>
/// <remarks>
/// Seven-parameter Helmert shift from WGS 84 to OSGB36, then the transverse Mercator projection on Airy 1830: good to about
/// five metres. Source: Ordnance Survey, A guide to coordinate systems in Great Britain, annexes B and C, section 6.
/// </remarks>
public static class NationalGrid
{
    private const double Wgs84Major = 6378137.0;
    private const double Wgs84Minor = 6356752.314245;
    private const double AiryMajor = 6377563.396;
    private const double AiryMinor = 6356256.909;
    private const double Scale = 0.9996012717;
    private const double TrueEasting = 400000;
    private const double TrueNorthing = -100000;
    private static readonly double TrueLatitude = Radians(49);
    private static readonly double TrueLongitude = Radians(-2);

    /// <summary>Metres east and north of a position on the ground.</summary>
    /// <param name="latitude">WGS 84, degrees north.</param>
    /// <param name="longitude">WGS 84, degrees east.</param>
    public static (double Easting, double Northing) Of(double latitude, double longitude)
    {
        var (lat, lon) = Shift(Radians(latitude), Radians(longitude));
        return Project(lat, lon);
    }

    private static (double Latitude, double Longitude) Shift(double latitude, double longitude)
    {
        var nu = Wgs84Major / Math.Sqrt(1 - (Eccentricity(Wgs84Major, Wgs84Minor) * Square(Math.Sin(latitude))));
        var (x, y) = (nu * Math.Cos(latitude) * Math.Cos(longitude), nu * Math.Cos(latitude) * Math.Sin(longitude));
        var z = (1 - Eccentricity(Wgs84Major, Wgs84Minor)) * nu * Math.Sin(latitude);
        const double Scaled = 1 + 20.4894e-6;
        var (rx, ry, rz) = (Radians(-0.1502 / 3600), Radians(-0.2470 / 3600), Radians(-0.8421 / 3600));
        return Geodetic(
            -446.448 + (x * Scaled) - (rz * y) + (ry * z),
            125.157 + (rz * x) + (y * Scaled) - (rx * z),
            -542.060 - (ry * x) + (rx * y) + (z * Scaled));
    }

    private static (double Latitude, double Longitude) Geodetic(double x, double y, double z)
    {
        var e2 = Eccentricity(AiryMajor, AiryMinor);
        var p = Math.Sqrt((x * x) + (y * y));
        var latitude = Math.Atan2(z, p * (1 - e2));
        for (var turn = 0; turn < 10; turn++)
            latitude = Math.Atan2(z + (e2 * AiryMajor / Math.Sqrt(1 - (e2 * Square(Math.Sin(latitude)))) * Math.Sin(latitude)), p);
        return (latitude, Math.Atan2(y, x));
    }

    private static (double Easting, double Northing) Project(double latitude, double longitude)
    {
        var e2 = Eccentricity(AiryMajor, AiryMinor);
        var (sin, cos, tan2) = (Math.Sin(latitude), Math.Cos(latitude), Square(Math.Tan(latitude)));
        var nu = AiryMajor * Scale / Math.Sqrt(1 - (e2 * sin * sin));
        var rho = AiryMajor * Scale * (1 - e2) / Math.Pow(1 - (e2 * sin * sin), 1.5);
        var eta2 = (nu / rho) - 1;
        var l = longitude - TrueLongitude;
        var northing = Meridian(latitude) + TrueNorthing
            + (nu / 2 * sin * cos * Square(l))
            + (nu / 24 * sin * Math.Pow(cos, 3) * (5 - tan2 + (9 * eta2)) * Math.Pow(l, 4))
            + (nu / 720 * sin * Math.Pow(cos, 5) * (61 - (58 * tan2) + (tan2 * tan2)) * Math.Pow(l, 6));
        var easting = TrueEasting
            + (nu * cos * l)
            + (nu / 6 * Math.Pow(cos, 3) * ((nu / rho) - tan2) * Math.Pow(l, 3))
            + (nu / 120 * Math.Pow(cos, 5) * (5 - (18 * tan2) + (tan2 * tan2) + (14 * eta2) - (58 * tan2 * eta2)) * Math.Pow(l, 5));
        return (easting, northing);
    }

    private static double Meridian(double latitude)
    {
        const double N = (AiryMajor - AiryMinor) / (AiryMajor + AiryMinor);
        var (less, more) = (latitude - TrueLatitude, latitude + TrueLatitude);
        return AiryMinor * Scale * (((1 + N + (1.25 * N * N) + (1.25 * N * N * N)) * less)
            - (((3 * N) + (3 * N * N) + (21.0 / 8 * N * N * N)) * Math.Sin(less) * Math.Cos(more))
            + (15.0 / 8 * ((N * N) + (N * N * N)) * Math.Sin(2 * less) * Math.Cos(2 * more))
            - (35.0 / 24 * N * N * N * Math.Sin(3 * less) * Math.Cos(3 * more)));
    }

    private static double Eccentricity(double major, double minor) => 1 - (minor * minor / (major * major));

    private static double Square(double x) => x * x;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
