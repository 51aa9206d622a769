namespace Ucr.Simulation.Counties;

/// <summary>Street names put together from parts.</summary>
internal static class StreetNames
{
    private const int EachLocality = 12;

    private static readonly string[] Firsts =
        ["Larch", "Tanner's", "Mill", "Quay", "Heron", "Orchard", "Chapel", "Lantern", "Willow", "Saddler's", "Foundry", "Beacon", "Primrose", "Cooper's", "Gull", "Bramble"];

    private static readonly string[] Lasts = ["Street", "Road", "Lane", "Close", "Rise", "Gardens", "Walk", "Court"];

    public static IReadOnlyList<string> Of(Fate fate, string locality) =>
        [.. Enumerable.Range(0, EachLocality).Select(i => $"{fate.One($"street/{locality}/{i}/first", Firsts)} {fate.One($"street/{locality}/{i}/last", Lasts)}").Distinct(StringComparer.Ordinal)];
}
