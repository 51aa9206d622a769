using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Travel;

/// <summary>Puts drives that are missing into few requests: rows of sources by columns of destinations.</summary>
internal static class MissingDrives
{
    /// <summary>Requests that cover every missing drive, none with more places than a service takes.</summary>
    /// <param name="places">Every place.</param>
    /// <param name="missing">Whether a drive has to be asked for.</param>
    /// <param name="most">Places in one request.</param>
    public static IEnumerable<(IReadOnlyList<Place> Sources, IReadOnlyList<Place> Destinations)> Requests(
        IReadOnlyList<Place> places, Func<Place, Place, bool> missing, int most)
    {
        // A place that nobody has asked for yet misses its whole row; what then is left of the columns is few.
        List<Place> fresh = [.. places.Where(from => places.Count(to => from != to && missing(from, to)) > places.Count / 2)];
        var rest = places.Except(fresh).ToList();
        return [.. Cut(fresh, places, missing, most), .. Cut(rest, places, missing, most)];
    }

    private static IEnumerable<(IReadOnlyList<Place>, IReadOnlyList<Place>)> Cut(
        IReadOnlyList<Place> sources, IReadOnlyList<Place> destinations, Func<Place, Place, bool> missing, int most)
    {
        List<Place> rows = [.. sources.Where(from => destinations.Any(to => from != to && missing(from, to)))];
        List<Place> columns = [.. destinations.Where(to => rows.Exists(from => from != to && missing(from, to)))];
        if (rows.Union(columns).Count() <= most)
        {
            return rows.Count == 0 ? [] : [(rows, columns)];
        }

        return
            from some in rows.Chunk(Math.Max(1, most / 2))
            from others in columns.Chunk(Math.Max(1, most - (most / 2)))
            where some.Any(row => others.Any(column => row != column && missing(row, column)))
            select ((IReadOnlyList<Place>)some, (IReadOnlyList<Place>)others);
    }
}
