using System.Text;
using Shouldly;
using Ucr.Server.Pages.Maps;
using Xunit;

namespace Ucr.Server.Specs.Pages.Maps;

/// <summary>D9: the boundary comes from a file of the deployment, in British National Grid metres, and one that is something else is refused.</summary>
public sealed class GeoJsonShapesSpecs
{
    private const string Square = "[[[400000,300000],[401000,300000],[401000,301000],[400000,301000],[400000,300000]]]";

    [Fact]
    public void D9_each_polygon_is_a_part_under_its_own_name()
    {
        var shapes = Read($$"""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"LAD24CD":"X1","LAD24NM":"North"},"geometry":{"type":"Polygon","coordinates":{{Square}} } },
              {"type":"Feature","properties":{"Name":"Islands","other":"x"},"geometry":{"type":"MultiPolygon","coordinates":[{{Square}},{{Square}}] } },
              {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[400000,300000] } },
              {"type":"Feature","properties":{},"geometry":null}]}
            """);
        shapes.Select(shape => shape.Name).ShouldBe(["North", "Islands", ""]);
        shapes[0].Ring[2].ShouldBe((401_000, 301_000));
    }

    [Theory]
    [InlineData("""{"type":"Feature"}""", "It has no features.")]
    [InlineData("""[]""", "It has no features.")]
    [InlineData("""{"features":[]}""", "It has no polygon.")]
    [InlineData("""{"features":[1,{"geometry":{"type":1,"coordinates":[]}}]}""", "It has no polygon.")]
    [InlineData("""{"features":[{"geometry":{"type":"Polygon","coordinates":[]}}]}""", "A polygon has no outer ring.")]
    [InlineData("""{"features":[{"geometry":{"type":"Polygon","coordinates":[[[1]]]}}]}""", "A corner is no pair of numbers.")]
    [InlineData("""{"features":[{"geometry":{"type":"Polygon","coordinates":[[[-1.5,53.8]]]}}]}""", "A corner is not in British National Grid metres.")]
    [InlineData("""{"features":[{"geometry":{"type":"Polygon","coordinates":[[[1.5,53.8]]]}}]}""", "A corner is not in British National Grid metres.")]
    [InlineData("""{"features":[{"geometry":{"type":"Polygon","coordinates":[[["400000","300000"]]]}}]}""", "A corner is no pair of numbers.")]
    public void D9_a_file_that_is_no_boundary_in_the_grid_is_refused_with_the_reason(string file, string why) =>
        Should.Throw<FormatException>(() => Read(file)).Message.ShouldBe(why);

    private static IReadOnlyList<AreaShape> Read(string file) => GeoJsonShapes.Read(Encoding.UTF8.GetBytes(file));
}
