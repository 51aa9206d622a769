namespace Ucr.Server.Operations.Demo;

/// <summary>
/// The demonstration's clock: one source for the whole service, running faster than life from a moment of its own. Timers and
/// timeouts stay on real time.
/// </summary>
/// <param name="from">The demonstration's first moment, UTC.</param>
/// <param name="speed">Seconds of the day in a second of life.</param>
public sealed class DemoTime(DateTimeOffset from, double speed) : TimeProvider
{
    private readonly long started = System.GetTimestamp();
    private long skipped;

    /// <summary>Seconds of the day in a second of life.</summary>
    public double Speed { get; } = speed;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => from + (System.GetElapsedTime(started) * Speed) + TimeSpan.FromTicks(Interlocked.Read(ref skipped));

    /// <summary>Leaves out the time until a moment, such as the night; a moment that has passed changes nothing.</summary>
    public void SkipTo(DateTimeOffset moment) => Interlocked.Add(ref skipped, Math.Max(0, (moment - GetUtcNow()).Ticks));
}
