using Shouldly;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Travel;
using Xunit;

namespace Ucr.Server.Specs.Integration.Travel;

public sealed class GridPositionSpecs
{
    private const double MetresADegree = 111_200;

    // Points that Ordnance Survey publishes with its exact transformation (OSTN15), rounded to whole metres.
    [Theory]
    [InlineData(651_410, 313_177, 52.658006, 1.716076)]
    [InlineData(91_492, 11_319, 49.922264, -6.299779)]
    public void a_place_is_within_ten_metres_of_where_it_is(int easting, int northing, double latitude, double longitude)
    {
        var at = GridPosition.Of(new Place(easting, northing));

        var north = (at.Latitude - latitude) * MetresADegree;
        var east = (at.Longitude - longitude) * MetresADegree * Math.Cos(latitude * Math.PI / 180);
        double.Hypot(north, east).ShouldBeLessThan(10);
    }

    [Fact]
    public void it_is_written_longitude_first_with_points() => GridPosition.Text(new Place(530_000, 180_000)).ShouldBe("-0.12835,51.50399");
}
