using System.Collections.Concurrent;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NodaTime;
using NodaTime.Text;
using Ucr.Server.Storage.News;

namespace Ucr.Server.Pages.Board;

/// <summary>
/// Hands each change to everybody who watches a provider's board. A change is rendered once; who cannot keep up is cut off
/// and resumes by the event store's position, which every node knows.
/// </summary>
public sealed class LiveFeed(BoardReading board, BoardRendering rendering, EventPositions positions, IClock clock, IHostApplicationLifetime lifetime) : IEventNews
{
    private const int Waiting = 512;
    private const int TooMany = 500;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<Guid, Viewer> viewers = new();

    private sealed record Viewer(string Provider, Channel<SseItem<string>> Items);

    /// <summary>What one viewer receives, from where they left off.</summary>
    /// <param name="provider">The provider whose board it is.</param>
    /// <param name="lastEventId">The last position that they saw; null for from now on.</param>
    /// <param name="aborted">They have gone.</param>
    public async IAsyncEnumerable<SseItem<string>> Subscribe(string provider, string? lastEventId, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        var (id, viewer) = (Guid.NewGuid(), new Viewer(provider, Channel.CreateBounded<SseItem<string>>(Waiting)));
        viewers[id] = viewer;
        try
        {
            yield return Clock();
            foreach (var item in await Missed(provider, lastEventId, gone.Token))
            {
                yield return item;
            }

            await foreach (var item in Until(viewer, gone.Token))
            {
                yield return item;
            }
        }
        finally
        {
            viewers.TryRemove(id, out _);
        }
    }

    /// <summary>Tells a provider's viewers what changed.</summary>
    public async ValueTask Tell(string provider, IReadOnlyList<EventNotice> news, CancellationToken cancellation)
    {
        if (viewers.Values.All(viewer => !string.Equals(viewer.Provider, provider, StringComparison.Ordinal)))
        {
            return;
        }

        var items = await Items(provider, [.. news.Select(e => e.Stream).Distinct()], news.Max(e => e.Position), cancellation);
        foreach (var (id, viewer) in viewers.Where(entry => string.Equals(entry.Value.Provider, provider, StringComparison.Ordinal)))
        {
            if (!items.All(viewer.Items.Writer.TryWrite))
            {
                viewers.TryRemove(id, out _);
                viewer.Items.Writer.TryComplete();
            }
        }
    }

    private async IAsyncEnumerable<SseItem<string>> Until(Viewer viewer, [EnumeratorCancellation] CancellationToken gone)
    {
        while (!gone.IsCancellationRequested)
        {
            var next = viewer.Items.Reader.WaitToReadAsync(gone).AsTask();
            if (await Task.WhenAny(next, Task.Delay(Heartbeat, CancellationToken.None)) != next)
            {
                yield return Clock();
                continue;
            }

            if (next.IsCanceled || !await next)
            {
                yield break;
            }

            while (viewer.Items.Reader.TryRead(out var item))
            {
                yield return item;
            }
        }
    }

    private async Task<IReadOnlyList<SseItem<string>>> Missed(string provider, string? lastEventId, CancellationToken cancellation)
    {
        if (lastEventId is null)
        {
            return [];
        }

        if (!long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return [new SseItem<string>("", "resync")];
        }

        var (streams, position) = await positions.Since(provider, last, TooMany + 1, cancellation);
        return streams.Count > TooMany ? [new SseItem<string>("", "resync")] : await Items(provider, streams, position, cancellation);
    }

    private async Task<IReadOnlyList<SseItem<string>>> Items(string provider, IReadOnlyCollection<Guid> streams, long position, CancellationToken cancellation)
    {
        var id = position.ToString(CultureInfo.InvariantCulture);
        var items = new List<SseItem<string>>();
        foreach (var row in await board.Of(provider, streams, cancellation))
        {
            items.Add(new(await rendering.Row(row, clock.GetCurrentInstant()), "referral") { EventId = id });
        }

        return items;
    }

    private SseItem<string> Clock() => new(InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()), "clock");
}
