namespace Ucr.Server.Storage.News;

/// <summary>An event that was committed, on whichever node.</summary>
/// <param name="Position">The event store's global position.</param>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Stream">The stream that it stands in.</param>
/// <param name="Name">Its stored name.</param>
public readonly record struct EventNotice(long Position, string Provider, Guid Stream, string Name);

/// <summary>Wants to know what was committed.</summary>
public interface IEventNews
{
    /// <summary>Told soon after the commit, in the order of positions; each event once on each node, and none that was there before the node started.</summary>
    /// <param name="provider">The provider, as tenant.</param>
    /// <param name="news">Its events.</param>
    /// <param name="cancellation">The service stops.</param>
    ValueTask Tell(string provider, IReadOnlyList<EventNotice> news, CancellationToken cancellation);
}
