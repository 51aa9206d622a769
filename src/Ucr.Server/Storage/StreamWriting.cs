using JasperFx.Events;
using Ucr.Domain;

namespace Ucr.Server.Storage;

/// <summary>A stream that a command writes to: what it holds, and what has been put on top.</summary>
internal sealed class StreamWriting<TState, TEvent>(TState? state, Action<object> append, Func<TState?, TEvent, TState> evolve, long version)
    where TState : class
    where TEvent : class, IUcrEvent
{
    private readonly List<TEvent> added = [];

    public TState? State { get; private set; } = state;

    public IReadOnlyList<TEvent> Added => added;

    public long Version { get; private set; } = version;

    public static StreamWriting<TState, TEvent> Of(IEventStream<TState> stream, Func<TState?, TEvent, TState> evolve) =>
        new(stream.Aggregate, e => stream.AppendOne(e), evolve, stream.CurrentVersion ?? 0);

    public void Add(TEvent happened)
    {
        append(happened);
        added.Add(happened);
        State = evolve(State, happened);
        Version++;
    }
}
