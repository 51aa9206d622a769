namespace Ucr.Benchmarks.Board;

/// <summary>What the viewers saw together.</summary>
/// <param name="Viewers">How many watched.</param>
/// <param name="Slow">How many of them read slowly for a time.</param>
/// <param name="Resumed">How often one was cut off and began again.</param>
/// <param name="Lost">Messages that one who reads at once did not get, and rows that somebody had in an older version than others at the end.</param>
/// <param name="Positions">Each position with its arrivals at those who read at once, as timestamps.</param>
internal sealed record Seen(int Viewers, int Slow, int Resumed, int Lost, Dictionary<long, long[]> Positions)
{
    /// <summary>Sums up what came after a position: before it not everybody watched.</summary>
    public static Seen By(IReadOnlyList<BoardViewer> viewers, long first)
    {
        var quick = viewers.Where(viewer => !viewer.IsSlow).ToList();
        var positions = quick.SelectMany(viewer => viewer.Frames).Where(frame => frame.Position > first).GroupBy(frame => frame.Position)
            .ToDictionary(group => group.Key, group => group.Select(frame => frame.At).ToArray());
        var newest = quick.SelectMany(viewer => viewer.Rows).GroupBy(row => row.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(row => row.Value), StringComparer.Ordinal);
        var missing = quick.Where(viewer => viewer.Resumed == 0).Sum(viewer => positions.Keys.Except(viewer.Frames.Select(frame => frame.Position)).Count());
        var older = viewers.Sum(viewer => newest.Count(row => viewer.Rows.GetValueOrDefault(row.Key) != row.Value));
        return new(viewers.Count, viewers.Count - quick.Count, viewers.Sum(viewer => viewer.Resumed), missing + older, positions);
    }
}
