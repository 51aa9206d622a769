using Ucr.Simulation.Assumptions;

namespace Ucr.Simulation.Counties;

/// <summary>
/// An invented county. Its grid squares lie in the North Sea, where nobody lives, so that no simulated door is anybody's.
/// </summary>
/// <param name="Seed">The county's seed.</param>
/// <param name="Localities">Where people live.</param>
/// <param name="Teams">Who responds.</param>
public sealed record County(int Seed, IReadOnlyList<Locality> Localities, IReadOnlyList<Team> Teams)
{
    private const int East = 570_000;
    private const int North = 470_000;

    /// <summary>Invents the mixed county of a seed: about 30 by 24 kilometres, a town, two small towns and two rural parts.</summary>
    public static County Invent(int seed) => Invent(seed, SimulationSettings.Usual.Counties["mixed"]);

    /// <summary>Invents the county of a seed.</summary>
    /// <param name="seed">The same seed is the same county.</param>
    /// <param name="settings">Its kind.</param>
    public static County Invent(int seed, CountySettings settings)
    {
        var fate = new Fate(seed);
        List<Locality> localities = [.. settings.Localities.Select(one => Locality(fate, one))];
        return new(seed, localities, [.. settings.Teams.Select(team => new Team(team.Key, team.Name, localities.First(one => string.Equals(one.Name, team.Locality, StringComparison.Ordinal)).Centre))]);
    }

    /// <summary>A locality by its name.</summary>
    public Locality Named(string name) => Localities.Single(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    // Each county of a seed has its towns a little elsewhere, up to a kilometre and a half.
    private static Locality Locality(Fate fate, LocalitySettings one)
    {
        var east = one.EastKilometres + fate.Between($"county/{one.Name}/east", -1.5, 1.5);
        var north = one.NorthKilometres + fate.Between($"county/{one.Name}/north", -1.5, 1.5);
        return new(one.Name, one.District, Place.Near(East + (east * 1000), North + (north * 1000)), one.RadiusKilometres, one.Share, StreetNames.Of(fate, one.Name));
    }
}

/// <summary>A part of the county.</summary>
/// <param name="Name">As the service calls it.</param>
/// <param name="District">Its outward postcode, in the pseudo-area ZZ that nobody lives in.</param>
/// <param name="Centre">British National Grid.</param>
/// <param name="RadiusKilometres">Most people live within it; nearer the centre more of them.</param>
/// <param name="Share">Of the county's referrals (assumption).</param>
/// <param name="Streets">Invented.</param>
public sealed record Locality(string Name, string District, Place Centre, double RadiusKilometres, double Share, IReadOnlyList<string> Streets);

/// <summary>A rapid response team.</summary>
/// <param name="Key">Lower case.</param>
/// <param name="Name">In words.</param>
/// <param name="Base">Where it starts and ends.</param>
public sealed record Team(string Key, string Name, Place Base);
