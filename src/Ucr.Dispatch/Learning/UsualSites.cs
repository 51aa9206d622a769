namespace Ucr.Dispatch.Learning;

/// <summary>
/// Places put together until they are few: squares of a kilometre, then of two, and so on. Each square stands where the
/// middle of its visits is, so that no single door is kept.
/// </summary>
internal static class UsualSites
{
    private const int Most = 80;
    private const int Metres = 1000;

    public static IReadOnlyList<DemandSite> Of(IEnumerable<Place> places)
    {
        List<Place> all = [.. places.OrderBy(place => place.Easting).ThenBy(place => place.Northing)];
        for (var side = Metres; ; side *= 2)
        {
            var squares = all.GroupBy(place => (East: place.Easting / side, North: place.Northing / side)).ToList();
            if (squares.Count <= Most)
            {
                return [.. squares.Select(square => new DemandSite(Place.Near(square.Average(one => one.Easting), square.Average(one => one.Northing)), square.Count()))];
            }
        }
    }
}
