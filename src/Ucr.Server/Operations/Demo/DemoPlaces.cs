using System.Globalization;
using System.Text;
using NodaTime;
using Ucr.Domain.Intake.Areas;
using Ucr.Domain.Settings;
using Ucr.Server.Integration.Places;
using Ucr.Server.Settings;
using Ucr.Server.Storage;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Staff;
using People = Ucr.Server.Security.Development.People;

namespace Ucr.Server.Operations.Demo;

/// <summary>Gives the demonstration its map: the invented county's postcodes, care homes and practices, and the parts of its area.</summary>
/// <param name="import">Takes them as it takes the published files.</param>
/// <param name="settings">Know whether the area is drawn.</param>
/// <param name="door">Draws it.</param>
/// <param name="clock">The demonstration's.</param>
public sealed class DemoPlaces(ReferenceImport import, ProviderSettings settings, CommandDoor door, IClock clock)
{
    private const string By = "demonstration";

    /// <summary>Loads the county; what is there already stays.</summary>
    public async Task Start(County county, CancellationToken cancellation)
    {
        await import.Run(Source("postcodes.csv", Postcodes(county)), new PostcodeImport(), By, null, cancellation);
        foreach (var kind in OrganisationImport.Kinds)
        {
            await import.Run(Source($"{kind}.csv", Organisations(county, kind)), new OrganisationImport(kind), By, null, cancellation);
        }

        var now = (await settings.Of(People.Provider, cancellation)).At(clock.GetCurrentInstant());
        if (!ServiceArea.IsDrawn(now.Intake.Area))
        {
            var drawn = now with { Intake = now.Intake with { Area = [.. county.Localities.Select(part => new AreaPart(part.Name, [part.District]))] } };
            await door.Send(new(People.Provider, Desk.Manager, Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset())), new ChangeSettings(drawn, null, "The invented county's parts."));
        }
    }

    private static ReferenceSource Source(string name, string text) =>
        new(name, "-", new[] { new ReferenceTable(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text))) }.ToAsyncEnumerable());

    private static string Postcodes(County county) => string.Join('\n', county.Localities.SelectMany(InventedPostcodes.All)
        .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Code.Value},{row.Place.Easting},{row.Place.Northing}")).Prepend("pcds,oseast1m,osnrth1m"));

    private static string Organisations(County county, string kind) => string.Join('\n', county.Localities.SelectMany((part, at) => Organisations(part, at, kind)));

    private static IEnumerable<string> Organisations(Locality part, int at, string kind) => part.Streets.Take(3).Select((street, n) =>
    {
        var care = string.Equals(kind, "care-home", StringComparison.Ordinal);
        var code = string.Create(CultureInfo.InvariantCulture, $"{(care ? "VZ" : "Z8")}{at + 1}{n + 1}1");
        var name = care ? $"{street.Split(' ')[0]} House" : $"{street.Split(' ')[0]} Surgery, {part.Name}";
        var phone = string.Create(CultureInfo.InvariantCulture, $"01632 960{(care ? 100 : 500) + (at * 10) + n}");
        return $"{code},{name},,,{n + 1} {street},{part.Name},,,,{InventedPostcodes.Of(part, part.Centre).Value},20100401,,A,,,,,{phone}";
    });
}
