using Shouldly;
using Ucr.Domain.Values;
using Ucr.Server.Integration.Places;
using Xunit;

namespace Ucr.Server.Specs.Integration.Places;

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
    public void the_grid_agrees_with_the_ordnance_surveys_worked_example()
    {
        // A guide to coordinate systems in Great Britain, section 6 and annex C: Caister water tower.
        var (easting, northing) = GridPosition.ToGrid(52 + (39.0 / 60) + (28.8282 / 3600), 1 + (42.0 / 60) + (57.8663 / 3600));
        easting.ShouldBe(651409.9, 6);
        northing.ShouldBe(313177.3, 6);
    }

    [Fact]
    public void it_is_written_longitude_first_with_points() => GridPosition.Text(new Place(530_000, 180_000)).ShouldBe("-0.12835,51.50399");
}
