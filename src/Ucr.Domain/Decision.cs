using System.Collections;
using System.Runtime.CompilerServices;

namespace Ucr.Domain;

/// <summary>What a command leads to: events (none when nothing changes), or a refusal.</summary>
[CollectionBuilder(typeof(Decision), nameof(Of))]
public sealed class Decision : IEnumerable<IUcrEvent>
{
    private readonly IReadOnlyList<IUcrEvent> events;

    private Decision(IReadOnlyList<IUcrEvent> events, Refusal? refusal) => (this.events, Refusal) = (events, refusal);

    /// <summary>Why nothing happened; null when the command was taken.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The command was taken, with these events in this order.</summary>
    public static Decision Of(ReadOnlySpan<IUcrEvent> happened) => new(happened.ToArray(), null);

    /// <summary>The command was refused.</summary>
    public static implicit operator Decision(Refusal refusal) => new([], refusal);

    /// <inheritdoc />
    public IEnumerator<IUcrEvent> GetEnumerator() => events.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
