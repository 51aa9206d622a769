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

    /// <summary>Invents the county of a seed: about 30 by 24 kilometres, a town, two small towns and two rural parts.</summary>
    public static County Invent(int seed)
    {
        var fate = new Fate(seed);
        Locality[] localities =
        [
            Locality(fate, "Harbour", "ZZ1", 20, 6, radius: 2.5, share: 0.32),
            Locality(fate, "Westbrook", "ZZ2", 6, 9, radius: 3, share: 0.2),
            Locality(fate, "Castle", "ZZ3", 14, 15, radius: 2.5, share: 0.22),
            Locality(fate, "Eastfield", "ZZ4", 26, 17, radius: 4, share: 0.14),
            Locality(fate, "Moorside", "ZZ5", 7, 20, radius: 5, share: 0.12),
        ];
        return new(seed, localities,
        [
            new("harbour", "Harbour", localities[0].Centre),
            new("castle", "Castle", localities[2].Centre),
        ]);
    }

    /// <summary>A locality by its name.</summary>
    public Locality Named(string name) => Localities.Single(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    // Each county of a seed has its towns a little elsewhere, up to a kilometre and a half.
    private static Locality Locality(Fate fate, string name, string district, double eastKm, double northKm, double radius, double share)
    {
        var east = eastKm + fate.Between($"county/{name}/east", -1.5, 1.5);
        var north = northKm + fate.Between($"county/{name}/north", -1.5, 1.5);
        return new(name, district, Place.Near(East + (east * 1000), North + (north * 1000)), radius, share, StreetNames.Of(fate, name));
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
