using System.Collections.Concurrent;
using Marten;

namespace Ucr.Server.Storage;

/// <summary>
/// Documents of many callers in one commit: each waits until its own is stored, as durably as alone, and one that is refused fails
/// nobody else's.
/// </summary>
/// <param name="store">Where to.</param>
/// <param name="write">Puts several into a session.</param>
public sealed class GroupCommit<TItem>(IDocumentStore store, Action<IDocumentSession, IReadOnlyList<TItem>> write)
    where TItem : class
{
    private const int MostTogether = 64;
    private const int AtOnce = 1;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, WaitingLine<TItem, TItem>> lines = new(StringComparer.Ordinal);

    /// <summary>Stores one of a provider, and waits for its commit.</summary>
    public Task<TItem> Ask(string provider, TItem item) => lines.GetOrAdd(provider, Line).Ask(item);

    private WaitingLine<TItem, TItem> Line(string provider)
    {
        return new(async one => (await Write([one]))[0]!, Write, MostTogether, AtOnce);

        async Task<IReadOnlyList<TItem?>> Write(IReadOnlyList<TItem> several)
        {
            using var deadline = new CancellationTokenSource(Deadline);
            await using var session = store.LightweightSession(provider);
            write(session, several);
            await session.SaveChangesAsync(deadline.Token);
            return several;
        }
    }
}
