using Shouldly;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Maps;
using Ucr.Simulation.Counties;
using Xunit;

namespace Ucr.Server.Specs.Pages.Maps;

/// <summary>D9: a schematic map in kilometres of the National Grid.</summary>
public sealed class MapModelSpecs
{
    private static readonly County County = County.Invent(1);
    private static readonly IReadOnlyList<AreaShape> Shapes = [.. CountyOutline.Of(County).Select(part => new AreaShape(part.Name, part.Corners))];

    [Fact]
    public void D9_every_centre_of_the_invented_county_lies_in_the_part_of_its_name_and_in_no_other()
    {
        foreach (var locality in County.Localities)
        {
            MapModel.PartOf(Shapes, locality.Centre).ShouldBe(locality.Name);
        }

        MapModel.PartOf(Shapes, new(100_000, 100_000)).ShouldBeNull();
        MapModel.PartOf([], County.Localities[0].Centre).ShouldBeNull();
    }

    [Fact]
    public void D9_north_is_up_and_a_kilometre_is_ten_units()
    {
        var map = new MapModel([], new(400_000, 300_000), []);
        var (here, there) = (map.At(new Place(400_000, 300_000)), map.At(new Place(401_000, 302_000)));
        (there.X - here.X).ShouldBe(10, 0.001);
        (here.Y - there.Y).ShouldBe(20, 0.001);
        map.Width.ShouldBeGreaterThan(100, "without a boundary there is room around the patient");
    }

    [Fact]
    public void B10_several_who_start_from_one_base_are_all_seen_and_none_covers_the_patient()
    {
        var there = County.Localities[0].Centre;
        var map = new MapModel(Shapes, there, [.. Enumerable.Range(1, 14).Select(number => new MapPerson(number, $"Person {number}", there, Free: true))]);
        var placed = map.Placed();
        placed.Select(one => one.Person.Number).ShouldBe(Enumerable.Range(1, 14).Select(number => (int?)number));
        (double X, double Y)[] at = [map.At(there), .. placed.Select(one => (one.X, one.Y))];
        at.SelectMany((one, index) => at.Skip(index + 1).Select(other => double.Hypot(one.X - other.X, one.Y - other.Y))).Min().ShouldBeGreaterThan(map.Marker * 1.5);
    }
}
