using System.Collections.Concurrent;
using System.Diagnostics;
using JasperFx.Events;
using Marten;
using Marten.Services;
using Ucr.Domain.Triage;

namespace Ucr.Benchmarks.Board;

/// <summary>A change and the moment of its commit.</summary>
/// <param name="Position">In the event store.</param>
/// <param name="Referral">Whose.</param>
/// <param name="Version">The referral's version afterwards.</param>
/// <param name="At">The moment as a timestamp of this machine.</param>
/// <param name="AtWall">The same by the wall clock, in milliseconds since 1970: a browser knows that one.</param>
internal sealed record Committed(long Position, Guid Referral, long Version, long At, double AtWall);

/// <summary>When each change that the benchmark makes was committed.</summary>
internal sealed class CommitWatch : DocumentSessionListenerBase
{
    private readonly ConcurrentQueue<(IEvent Event, long At, double AtWall)> commits = [];

    /// <summary>What has been committed so far.</summary>
    public IReadOnlyList<Committed> Changes => [.. commits.Select(one => new Committed(one.Event.Sequence, one.Event.StreamId, one.Event.Version, one.At, one.AtWall))];

    /// <inheritdoc />
    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        var (at, wall) = (Stopwatch.GetTimestamp(), (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds);
        foreach (var changed in commit.GetEvents().Where(e => e.Data is ContactWishRecorded))
        {
            commits.Enqueue((changed, at, wall));
        }

        return Task.CompletedTask;
    }
}
