using NodaTime;

namespace Ucr.Server.Storage;

/// <summary>The service's clock: one source with the event store's, cut to microseconds, since PostgreSQL keeps no more.</summary>
public sealed class ServiceClock(TimeProvider time) : IClock
{
    private const int TicksInMicrosecond = 10;

    /// <inheritdoc />
    public Instant GetCurrentInstant()
    {
        var ticks = Instant.FromDateTimeOffset(time.GetUtcNow()).ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (ticks % TicksInMicrosecond));
    }
}
