using Ucr.Server.Security;
using Ucr.Simulation.Counties;

namespace Ucr.Server.Pages.Maps;

/// <summary>One part of the area that the service goes to, as a map draws it.</summary>
/// <param name="Name">As the service calls it; empty for a part without a name.</param>
/// <param name="Ring">British National Grid metres, in order.</param>
public sealed record AreaShape(string Name, IReadOnlyList<(double Easting, double Northing)> Ring);

/// <summary>
/// The boundary behind every map: from a GeoJSON file in British National Grid metres that the deployment supplies
/// (<c>Ucr:Map:Boundary</c>), in a demonstration an invented county. No tiles: nobody else learns where patients live.
/// </summary>
public sealed partial class AreaBoundary
{
    /// <summary>Names the file.</summary>
    public const string Setting = "Ucr:Map:Boundary";

    private const int DemonstrationSeed = 1;

    /// <summary>Reads the boundary once. A file that cannot be read leaves the maps without one, and says so in the log.</summary>
    public AreaBoundary(IConfiguration configuration, ILogger<AreaBoundary> log)
    {
        if (configuration[Setting] is { Length: > 0 } file)
        {
            try
            {
                Shapes = GeoJsonShapes.Read(File.ReadAllBytes(file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or System.Text.Json.JsonException)
            {
                NotRead(log, Setting, e.Message);
            }
        }
        else if (configuration.GetValue(PageFrames.DemonstrationSetting, defaultValue: false))
        {
            Shapes = [.. CountyOutline.Of(County.Invent(DemonstrationSeed)).Select(part => new AreaShape(part.Name, part.Corners))];
        }
    }

    /// <summary>The parts; none where no boundary is known: maps then show places alone.</summary>
    public IReadOnlyList<AreaShape> Shapes { get; } = [];

    [LoggerMessage(Level = LogLevel.Error, Message = "The boundary that {Setting} names cannot be read, so maps have none: {Why}")]
    private static partial void NotRead(ILogger logger, string setting, string why);
}
