using System.Threading.Channels;

namespace Ucr.Server.Storage.News;

/// <summary>
/// One reader's own queue: a reader that is slow, a board of hundreds that is drawn again, keeps no other one waiting, and is told of
/// everything that came meanwhile at once.
/// </summary>
internal sealed partial class NewsQueue(IEventNews reader, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Channel<EventNotice> waiting = Channel.CreateUnbounded<EventNotice>(new() { SingleReader = true });

    /// <summary>Puts news in; never waits.</summary>
    public void Add(IEnumerable<EventNotice> news)
    {
        foreach (var notice in news)
        {
            waiting.Writer.TryWrite(notice);
        }
    }

    /// <summary>Tells the reader until the service stops.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        while (await waiting.Reader.WaitToReadAsync(cancellation))
        {
            List<EventNotice> news = [];
            while (waiting.Reader.TryRead(out var notice))
            {
                news.Add(notice);
            }

            foreach (var ofProvider in news.GroupBy(notice => notice.Provider, StringComparer.Ordinal))
            {
                await Tell(ofProvider.Key, [.. ofProvider], cancellation);
            }
        }
    }

    /// <summary>While the database is away the same news wait; what is a defect is said once and passed over.</summary>
    private async Task Tell(string provider, IReadOnlyList<EventNotice> news, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await reader.Tell(provider, news, cancellation);
                return;
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                NotTold(reader.GetType().Name, e.GetType().Name, e.Message);
                if (!StorageFaults.Is(e))
                {
                    return;
                }

                await Task.Delay(Pause, cancellation);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Reader} could not be told of news: {Kind}: {Words}")]
    private partial void NotTold(string reader, string kind, string words);
}
