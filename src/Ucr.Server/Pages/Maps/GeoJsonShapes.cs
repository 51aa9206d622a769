using System.Text.Json;

namespace Ucr.Server.Pages.Maps;

/// <summary>Reads areas from GeoJSON whose coordinates are British National Grid metres, as the national boundary files have them.</summary>
public static class GeoJsonShapes
{
    private const double MostEasting = 700_000;
    private const double MostNorthing = 1_300_000;
    private const int MostCorners = 200_000;

    /// <summary>The outer ring of each polygon, with the feature's name.</summary>
    /// <exception cref="FormatException">It is no feature collection of polygons in this grid.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyList<AreaShape> Read(ReadOnlyMemory<byte> file)
    {
        using var document = JsonDocument.Parse(file);
        if (!Is(document.RootElement, "features", JsonValueKind.Array, out var features))
        {
            throw new FormatException("It has no features.");
        }

        List<AreaShape> shapes = [.. features.EnumerateArray().SelectMany(OfFeature)];
        return (shapes.Count, shapes.Sum(shape => shape.Ring.Count)) switch
        {
            (0, _) => throw new FormatException("It has no polygon."),
            (_, > MostCorners) => throw new FormatException($"It has more than {MostCorners} corners: take a generalised boundary."),
            _ => shapes,
        };
    }

    private static IEnumerable<AreaShape> OfFeature(JsonElement feature)
    {
        if (!Is(feature, "geometry", JsonValueKind.Object, out var geometry) || !Is(geometry, "coordinates", JsonValueKind.Array, out var coordinates))
        {
            return [];
        }

        var name = NameOf(feature);
        return Is(geometry, "type", JsonValueKind.String, out var type) ? type.GetString() switch
        {
            "Polygon" => [new(name, Ring(coordinates))],
            "MultiPolygon" => coordinates.EnumerateArray().Select((polygon, index) => new AreaShape(index == 0 ? name : "", Ring(polygon))),
            _ => [],
        } : [];
    }

    private static string NameOf(JsonElement feature) => Is(feature, "properties", JsonValueKind.Object, out var properties)
        ? properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String)
            .OrderByDescending(property => property.Name.Equals("name", StringComparison.OrdinalIgnoreCase)).ThenByDescending(property => property.Name.EndsWith("NM", StringComparison.Ordinal))
            .Select(property => property.Value.GetString()).FirstOrDefault() ?? ""
        : "";

    private static List<(double Easting, double Northing)> Ring(JsonElement polygon) => polygon.ValueKind == JsonValueKind.Array && polygon.GetArrayLength() > 0 && polygon[0].ValueKind == JsonValueKind.Array
        ? [.. polygon[0].EnumerateArray().Select(Corner)]
        : throw new FormatException("A polygon has no outer ring.");

    private static (double Easting, double Northing) Corner(JsonElement corner)
    {
        if (corner.ValueKind != JsonValueKind.Array || corner.GetArrayLength() < 2 || corner[0].ValueKind != JsonValueKind.Number || corner[1].ValueKind != JsonValueKind.Number)
        {
            throw new FormatException("A corner is no pair of numbers.");
        }

        var (easting, northing) = (corner[0].GetDouble(), corner[1].GetDouble());

        return easting is >= 0 and <= MostEasting && northing is >= 0 and <= MostNorthing && (easting > 180 || northing > 180)
            ? (easting, northing)
            : throw new FormatException("A corner is not in British National Grid metres.");
    }

    private static bool Is(JsonElement element, string name, JsonValueKind kind, out JsonElement found)
    {
        found = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out found) && found.ValueKind == kind;
    }
}
