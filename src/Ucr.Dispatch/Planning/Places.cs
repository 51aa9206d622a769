using Ucr.Dispatch.Rounds;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Planning;

/// <summary>Each place once, and the drives between them.</summary>
internal sealed class Places(Situation situation, ITravelTime travel, int room)
{
    private const int QuartersAhead = 96;
    private readonly Dictionary<Place, int> nodes = [];
    private readonly List<Place?> places = [];
    private int unknown = -1;
    private int missing;
    private int known;
    private DriveTable? table;

    /// <summary>Drives that the source did not know and that were estimated.</summary>
    public int Missing => missing;

    /// <summary>Some place is not known, so that a fixed drive is assumed.</summary>
    public bool HasUnknown => unknown >= 0;

    /// <summary>The node of a place; all unknown ones are one node, equally far from everything.</summary>
    public int Of(Place? place)
    {
        if (place is not { } spot)
        {
            return unknown >= 0 ? unknown : unknown = Add(null);
        }

        return nodes.TryGetValue(spot, out var node) ? node : nodes[spot] = Add(spot);
    }

    /// <summary>The table; afterwards there is room only for as many places as were foreseen.</summary>
    public DriveTable Table()
    {
        known = places.Count;
        places.AddRange(Enumerable.Repeat<Place?>(null, room));
        var slowness = Enumerable.Range(0, QuartersAhead).Select(quarter => travel.Slowness(situation.Now + Duration.FromMinutes(quarter * 15))).ToArray();
        return table = new(places.Count, Drive) { Slowness = slowness.All(one => one == 1) ? [] : slowness };
    }

    private int Add(Place? place)
    {
        if (table is null)
        {
            places.Add(place);
            return places.Count - 1;
        }

        places[known] = place;
        table.Set(known, Drive);
        return known++;
    }

    private (double Fixed, double Moving) Drive(int from, int to)
    {
        if (places[from] is not { } start || places[to] is not { } end)
        {
            return (situation.Policy.UnknownDriveMinutes, 0);
        }

        var drive = travel.Usual(start, end);
        missing += drive is null ? 1 : 0;
        var (parking, moving) = drive ?? travel.Instead(start, end);
        return (parking, moving);
    }
}
