using System.Collections.Concurrent;
using Marten;

namespace Ucr.Server.Storage;

/// <summary>Documents that many callers look for in the same moment, found in one question: each is answered with what was committed when it asked, or later.</summary>
/// <param name="store">Where from.</param>
/// <param name="idOf">A document's id.</param>
public sealed class GroupQuestion<TDocument>(IDocumentStore store, Func<TDocument, Guid> idOf)
    where TDocument : notnull
{
    private const int MostTogether = 256;
    private const int AtOnce = 2;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, WaitingLine<Guid, Found>> lines = new(StringComparer.Ordinal);

    /// <summary>The document with an id; null where there is none.</summary>
    /// <param name="provider">Whose it is.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<TDocument?> Find(string provider, Guid id, CancellationToken cancellation) =>
        (await lines.GetOrAdd(provider, Line).Ask(id).WaitAsync(cancellation)).Document;

    private WaitingLine<Guid, Found> Line(string provider)
    {
        return new(async id => (await All([id]))[0]!, All, MostTogether, AtOnce);

        async Task<IReadOnlyList<Found?>> All(IReadOnlyList<Guid> ids)
        {
            using var deadline = new CancellationTokenSource(Deadline);
            await using var session = store.QuerySession(provider);
            var found = (await session.LoadManyAsync<TDocument>(deadline.Token, ids)).ToDictionary(idOf);
            return [.. ids.Select(id => new Found(found.GetValueOrDefault(id)))];
        }
    }

    private sealed record Found(TDocument? Document);
}
