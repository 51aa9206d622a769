using Microsoft.Extensions.Caching.Memory;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Travel;

/// <summary>Drives that were asked for before: bounded, and forgotten after a time, because roads change.</summary>
/// <param name="settings">How many, and how long.</param>
public sealed class DrivesInMemory(TravelSettings settings) : IDisposable
{
    private const int NoRoad = -1;
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = settings.MostKept, CompactionPercentage = 0.1 });
    private readonly TimeSpan lasts = TimeSpan.FromHours(settings.KeptHours);

    /// <summary>Seconds of a drive; null when it is not kept, or there is no road.</summary>
    public int? Seconds(Place from, Place to) => kept.TryGetValue((from, to), out int seconds) && seconds != NoRoad ? seconds : null;

    /// <summary>Somebody has asked, whatever the answer was.</summary>
    public bool Knows(Place from, Place to) => kept.TryGetValue((from, to), out _);

    /// <summary>Keeps an answer.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="seconds">Null where there is no road.</param>
    public void Keep(Place from, Place to, double? seconds) =>
        kept.Set((from, to), seconds is { } some ? (int)Math.Round(some) : NoRoad, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = lasts });

    /// <inheritdoc />
    public void Dispose() => kept.Dispose();
}
