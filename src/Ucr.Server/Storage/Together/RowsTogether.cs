using System.Runtime.InteropServices;
using Marten;
using NodaTime;

namespace Ucr.Server.Storage.Together;

/// <summary>
/// What a unit of work for many writes: all documents of one type in one statement, and all streams that begin in another. One by one each would
/// cost the database a statement to read, plan and answer, which is most of what a small row costs.
/// </summary>
internal sealed class RowsTogether
{
    private readonly Dictionary<(Type Type, bool Replacing), Dictionary<Guid, object>> documents = [];
    private readonly Dictionary<Guid, long> begun = [];
    private readonly List<BeginningEvent> events = [];

    /// <summary>A new document: one that is there fails the whole.</summary>
    /// <exception cref="ArgumentException">This unit of work has another one with the same id.</exception>
    public void Insert<T>(Guid id, T document)
        where T : class => Of<T>(replacing: false).Add(id, document);

    /// <summary>A document, new or over the one that is there; the last one with an id counts.</summary>
    public void Store<T>(Guid id, T document)
        where T : class => Of<T>(replacing: true)[id] = document;

    /// <summary>An event of a stream that begins in this unit of work, with the state that follows from it: the read model is written with its events.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="happened">Its first event, or the next one.</param>
    /// <param name="state">The referral after it.</param>
    /// <param name="causedBy">The command that it follows from; null for the session's own.</param>
    public void Begin(Guid stream, object happened, Domain.Referral state, Guid? causedBy = null)
    {
        var version = begun[stream] = begun.GetValueOrDefault(stream) + 1;
        events.Add(new(stream, version, happened, causedBy));
        Of<Domain.Referral>(replacing: false)[stream] = state with { Version = (int)version };
    }

    /// <summary>True for a stream that begins in this unit of work.</summary>
    public bool Begins(Guid stream) => begun.ContainsKey(stream);

    /// <summary>Puts all of it into a session.</summary>
    /// <param name="session">Whose tenant is the provider.</param>
    /// <param name="at">UTC: when the events are written.</param>
    public void Queue(IDocumentSession session, Instant at)
    {
        var (options, serializer) = (session.DocumentStore.Options, session.DocumentStore.Options.Serializer());
        if (begun.Count > 0)
        {
            BeginningStatement.Queue(session, serializer, begun, events, at);
        }

        foreach (var ((type, replacing), rows) in documents)
        {
            session.QueueSqlCommand(
                DocumentStatement.For(options, type, replacing), session.TenantId, type.FullName!, rows.Keys.ToArray(), rows.Values.Select(serializer.ToJson).ToArray());
        }
    }

    private Dictionary<Guid, object> Of<T>(bool replacing) => CollectionsMarshal.GetValueRefOrAddDefault(documents, (typeof(T), replacing), out _) ??= [];
}

/// <summary>An event of a stream that begins.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">Counted from 1.</param>
/// <param name="Data">What happened.</param>
/// <param name="CausedBy">The command that it follows from.</param>
internal sealed record BeginningEvent(Guid Stream, long Version, object Data, Guid? CausedBy);
