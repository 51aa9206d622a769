namespace Ucr.Server.Storage.News;

/// <summary>
/// Which positions of the event store have been told. Events can be committed in another order than their positions: one that is missing among them is
/// looked for again until no transaction can hold it any more, and is then one that was taken back.
/// </summary>
/// <param name="time">Measures how long one has been missing.</param>
public sealed class PositionsTold(TimeProvider time)
{
    /// <summary>More than any transaction of the service may last.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A gap this wide is no transaction's: a sequence that was moved by hand.</summary>
    private const int Widest = 10_000;

    private readonly SortedDictionary<long, long> missing = [];
    private long last;

    /// <summary>True once it is known where to begin.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The last that was told: what is to be looked at next lies after it.</summary>
    public long Last => last;

    /// <summary>Those before it that may still come, in their order.</summary>
    public IReadOnlyCollection<long> Missing
    {
        get
        {
            while (missing.Count > 0 && missing.First() is var (position, since) && time.GetElapsedTime(since) > Patience)
            {
                missing.Remove(position);
            }

            return missing.Keys;
        }
    }

    /// <summary>Begins after a position: nothing up to it is news.</summary>
    public void Begin(long position) => (last, HasBegun) = (position, true);

    /// <summary>Takes note of a position.</summary>
    /// <returns>True when it is news.</returns>
    public bool Add(long position)
    {
        if (position <= last)
        {
            return missing.Remove(position);
        }

        var now = time.GetTimestamp();
        for (var between = Math.Max(last + 1, position - Widest); between < position; between++)
        {
            missing[between] = now;
        }

        last = position;
        return true;
    }
}
