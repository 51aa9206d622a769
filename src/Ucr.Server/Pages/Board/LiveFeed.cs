using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Threading.Channels;
using NodaTime;
using NodaTime.Text;
using Ucr.Server.Pages.Looking;
using Ucr.Server.Storage.News;

namespace Ucr.Server.Pages.Board;

/// <summary>
/// Hands each change to everybody who watches a provider's board. A change is read, rendered and encoded once, whoever watches; who
/// cannot keep up is cut off and resumes by the event store's position, which every node knows.
/// </summary>
public sealed class LiveFeed : IEventNews, IDisposable
{
    private const int Waiting = 512;
    private const int TooMany = 500;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentDictionary<Guid, Viewer> viewers = new();
    private readonly BoardReading board;
    private readonly BoardRendering rendering;
    private readonly EventPositions positions;
    private readonly LookingBook looking;
    private readonly IClock clock;
    private readonly IHostApplicationLifetime lifetime;
    private readonly Timer beat;

    /// <summary>Begins the heartbeat: one for everybody.</summary>
    public LiveFeed(BoardReading board, BoardRendering rendering, EventPositions positions, LookingBook looking, IClock clock, IHostApplicationLifetime lifetime)
    {
        (this.board, this.rendering, this.positions, this.looking, this.clock, this.lifetime) = (board, rendering, positions, looking, clock, lifetime);
        beat = new Timer(_ => Pass(Clock(), viewer => true), null, Heartbeat, Heartbeat);
    }

    // Whoever has one referral open wants to know who else has, and nothing of the board.
    private sealed record Viewer(string Provider, Channel<ReadOnlyMemory<byte>> Frames, bool OfBoard);

    /// <summary>Writes what one viewer receives, from where they left off, until they have gone.</summary>
    /// <param name="provider">The provider whose board it is.</param>
    /// <param name="lastEventId">The last position that they saw; null for from now on.</param>
    /// <param name="to">Their connection.</param>
    /// <param name="aborted">They have gone.</param>
    public Task Watch(string provider, string? lastEventId, PipeWriter to, CancellationToken aborted) => Follow(
        new(provider, Frames(), OfBoard: true), to, aborted, async gone =>
        {
            await board.Watch(provider, gone);
            return [Clock(), WhoLooks(provider), .. await Missed(provider, lastEventId, gone)];
        });

    /// <summary>Writes what somebody receives who has one referral open: who looks at which.</summary>
    public Task WatchWhoLooks(string provider, PipeWriter to, CancellationToken aborted) =>
        Follow(new(provider, Frames(), OfBoard: false), to, aborted, _ => Task.FromResult<IReadOnlyList<byte[]>>([WhoLooks(provider)]));

    /// <summary>Tells a provider's viewers who looks at what now.</summary>
    public void TellWhoLooks(string provider) => Pass(WhoLooks(provider), viewer => Is(viewer, provider));

    /// <summary>Tells a provider's viewers what changed.</summary>
    public async ValueTask Tell(string provider, IReadOnlyList<EventNotice> news, CancellationToken cancellation)
    {
        if (viewers.Values.Any(viewer => viewer.OfBoard && Is(viewer, provider)))
        {
            var began = TimeProvider.System.GetTimestamp();
            var rows = await board.Of(provider, [.. news.Select(e => e.Stream).Distinct()], cancellation);

            // Whoever came or went has set or cleared the mark of a similar name on rows that did not change by themselves.
            var alike = await board.Alike(provider, cancellation);
            foreach (var frame in await Frame([.. rows, .. alike], news.Max(e => e.Position)))
            {
                Pass(frame, viewer => viewer.OfBoard && Is(viewer, provider));
            }

            // A board takes a half of one processor at most, and what comes in the pause is read and drawn together.
            var took = TimeProvider.System.GetElapsedTime(began);
            await Task.Delay(took < Breath ? took : Breath, cancellation);
        }
    }

    /// <inheritdoc />
    public void Dispose() => beat.Dispose();

    private static Channel<ReadOnlyMemory<byte>> Frames() => Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    private static bool Is(Viewer viewer, string provider) => string.Equals(viewer.Provider, provider, StringComparison.Ordinal);

    private async Task Follow(Viewer viewer, PipeWriter to, CancellationToken aborted, Func<CancellationToken, Task<IReadOnlyList<byte[]>>> first)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        var id = Guid.NewGuid();

        // Listed before what was missed is read: nothing between the two is lost, and what comes twice is dropped by its version.
        viewers[id] = viewer;
        try
        {
            foreach (var frame in await first(gone.Token))
            {
                to.Write(frame);
            }

            await to.FlushAsync(gone.Token);
            await Pump(viewer.Frames.Reader, to, gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // They have gone, or the service stops.
        }
        finally
        {
            viewers.TryRemove(id, out _);
        }
    }

    /// <summary>All that waits goes out together: a flush costs more than a frame.</summary>
    private static async Task Pump(ChannelReader<ReadOnlyMemory<byte>> frames, PipeWriter to, CancellationToken gone)
    {
        while (await frames.WaitToReadAsync(gone))
        {
            while (frames.TryRead(out var frame))
            {
                to.Write(frame.Span);
            }

            if ((await to.FlushAsync(gone)).IsCompleted)
            {
                return;
            }
        }
    }

    private void Pass(byte[] frame, Func<Viewer, bool> wants)
    {
        foreach (var (id, viewer) in viewers)
        {
            if (wants(viewer) && !viewer.Frames.Writer.TryWrite(frame))
            {
                viewers.TryRemove(id, out _);
                viewer.Frames.Writer.TryComplete();
            }
        }
    }

    private async Task<IReadOnlyList<byte[]>> Missed(string provider, string? lastEventId, CancellationToken cancellation)
    {
        if (lastEventId is null)
        {
            return [];
        }

        if (!long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return [Resync];
        }

        var (streams, position) = await positions.Since(provider, last, TooMany + 1, cancellation);
        return streams.Count > TooMany ? [Resync] : await Frame(await board.Missed(provider, streams, cancellation), position);
    }

    /// <summary>One frame with the rows of everything that changed; none where nothing on the board did.</summary>
    private async Task<IReadOnlyList<byte[]>> Frame(IEnumerable<BoardRowModel> shown, long position)
    {
        var (now, rows) = (clock.GetCurrentInstant(), new List<string>());
        foreach (var row in shown.DistinctBy(row => row.Reference, StringComparer.Ordinal))
        {
            rows.Add(await rendering.Row(row, now));
        }

        return rows.Count == 0 ? [] : [StreamFrame.Of("referral", rows, position.ToString(CultureInfo.InvariantCulture))];
    }

    private static byte[] Resync => StreamFrame.Of("resync", "");

    private byte[] WhoLooks(string provider) => StreamFrame.Of("looking", looking.Json(provider));

    private byte[] Clock() => StreamFrame.Of("clock", InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()));
}
