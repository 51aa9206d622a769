using System.Globalization;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Places;

/// <summary>
/// The British National Grid beside longitude and latitude (WGS 84). The seven published parameters of the datum shift
/// are good to about 5 metres, which is far below the 100 metres that a place is rounded to; Ordnance Survey's grid of
/// corrections (OSTN15) would give centimetres that nobody here needs.
/// </summary>
public static class GridPosition
{
    private const string NationalGrid =
        """
        PROJCS["OSGB36 / British National Grid",GEOGCS["OSGB36",DATUM["OSGB_1936",SPHEROID["Airy 1830",6377563.396,299.3249646],
        TOWGS84[446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],
        PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",49],PARAMETER["central_meridian",-2],
        PARAMETER["scale_factor",0.9996012717],PARAMETER["false_easting",400000],PARAMETER["false_northing",-100000],UNIT["metre",1]]
        """;

    private static readonly MathTransform Transform = new CoordinateTransformationFactory()
        .CreateFromCoordinateSystems((CoordinateSystem)new CoordinateSystemFactory().CreateFromWkt(NationalGrid), GeographicCoordinateSystem.WGS84).MathTransform;

    private static readonly MathTransform Back = Transform.Inverse();

    /// <summary>Metres east and north of a position of satellite navigation.</summary>
    /// <param name="latitude">WGS 84, degrees north.</param>
    /// <param name="longitude">WGS 84, degrees east.</param>
    public static (double Easting, double Northing) ToGrid(double latitude, double longitude) => Back.Transform(longitude, latitude);

    /// <summary>Longitude and latitude in degrees.</summary>
    /// <param name="place">On the national grid.</param>
    public static (double Longitude, double Latitude) Of(Place place) => Transform.Transform(place.Easting, place.Northing);

    /// <summary>As routing services write it: <c>-1.5491,53.8008</c>.</summary>
    /// <param name="place">On the national grid.</param>
    public static string Text(Place place)
    {
        var (longitude, latitude) = Of(place);
        return string.Create(CultureInfo.InvariantCulture, $"{longitude:0.00000},{latitude:0.00000}");
    }
}
