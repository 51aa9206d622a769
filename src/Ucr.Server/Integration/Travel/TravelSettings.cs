using Ucr.Server.Operations;

namespace Ucr.Server.Integration.Travel;

/// <summary>Where the routing service is, from <c>Travel</c> in the configuration.</summary>
/// <param name="OsrmUrl"><c>Travel:OsrmUrl</c>: its root, without <c>/table</c>.</param>
public sealed record TravelSettings(Uri OsrmUrl)
{
    /// <summary><c>Travel:Profile</c>: as the service calls driving.</summary>
    public string Profile { get; init; } = "driving";

    /// <summary><c>Travel:AttemptSeconds</c>: how long one request may take.</summary>
    public double AttemptSeconds { get; init; } = 2;

    /// <summary><c>Travel:PlanSeconds</c>: how long a plan waits for all drives together; what has not come by then is estimated.</summary>
    public double PlanSeconds { get; init; } = 4;

    /// <summary><c>Travel:MostPlaces</c>: places in one request; a service started without other options takes 100.</summary>
    public int MostPlaces { get; init; } = 100;

    /// <summary><c>Travel:KeptHours</c>: how long a drive is taken from memory.</summary>
    public double KeptHours { get; init; } = 24;

    /// <summary><c>Travel:MostKept</c>: drives in memory.</summary>
    public int MostKept { get; init; } = 250_000;

    /// <summary>Reads them; null where no routing service is named.</summary>
    /// <exception cref="CannotStart">A setting is wrong; the message names it.</exception>
    public static TravelSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Travel");
        if (section["OsrmUrl"] is not { Length: > 0 } url)
        {
            return null;
        }

        if (!Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https"))
        {
            throw new CannotStart($"Travel:OsrmUrl is \"{url}\". Give the routing service's address, for example http://localhost:5000.");
        }

        var usual = new TravelSettings(root);
        return usual with
        {
            Profile = section["Profile"] is { Length: > 0 } profile ? profile : usual.Profile,
            AttemptSeconds = Number(section, nameof(AttemptSeconds), usual.AttemptSeconds, 0.1, 60),
            PlanSeconds = Number(section, nameof(PlanSeconds), usual.PlanSeconds, 0.1, 120),
            MostPlaces = (int)Number(section, nameof(MostPlaces), usual.MostPlaces, 2, 10_000),
            KeptHours = Number(section, nameof(KeptHours), usual.KeptHours, 0.00001, 24 * 366),
            MostKept = (int)Number(section, nameof(MostKept), usual.MostKept, 1, 10_000_000),
        };
    }

    private static double Number(IConfigurationSection section, string name, double usual, double least, double most) => section[name] switch
    {
        null or "" => usual,
        { } said when double.TryParse(said, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        { } said => throw new CannotStart(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Travel:{name} is \"{said}\". Give a number from {least} to {most}.")),
    };
}
