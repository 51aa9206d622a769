using System.Collections.Concurrent;
using Marten;
using NodaTime;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;

namespace Ucr.Server.Settings;

/// <summary>
/// Each provider's settings, every version of them. Whoever asks reads the stream's version from the database, and the
/// settings themselves only when that is new: nothing has to be told that they changed, and no node decides by old ones.
/// </summary>
public sealed class ProviderSettings(IDocumentStore store, IClock clock, TimeProvider time)
{
    /// <summary>How long a decision trusts what was read: a part of the five seconds between the longest command and the earliest change (decisions/0006).</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, ServiceSettings> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Read> read = new(StringComparer.Ordinal);

    private readonly record struct Read(ServiceSettings Settings, Instant At, long Timestamp);

    /// <summary>The settings of a provider; the defaults where nobody changed anything.</summary>
    public async Task<ServiceSettings> Of(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        return await Of(session, cancellation);
    }

    /// <summary>
    /// The settings to decide by at an instant, taken before: read at most half a second ago, by the service's time and by the machine's. A change that was made
    /// meanwhile holds only later.
    /// </summary>
    public async Task<ServiceSettings> ToDecide(IQuerySession session, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        if (read.TryGetValue(session.TenantId, out var last) && time.GetElapsedTime(last.Timestamp) < Trusted && now >= last.At && now - last.At < Duration.FromTimeSpan(Trusted))
        {
            return last.Settings;
        }

        var began = time.GetTimestamp();
        var settings = await Of(session, cancellation);
        read[session.TenantId] = new(settings, now, began);
        return settings;
    }

    /// <summary>The settings of a session's provider.</summary>
    public async Task<ServiceSettings> Of(IQuerySession session, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchStreamStateAsync(SettingsId.OfProvider.Value, cancellation);
        if (stream is null)
        {
            return ServiceSettings.Default;
        }

        if (known.TryGetValue(session.TenantId, out var held) && held.Version >= stream.Version)
        {
            return held;
        }

        var loaded = await session.LoadAsync<ServiceSettings>(SettingsId.OfProvider, cancellation)
            ?? throw new InvalidOperationException($"The settings of {session.TenantId} have facts and no state. Rebuild the read model SettingsStates.");
        return known.AddOrUpdate(session.TenantId, loaded, (_, other) => other.Version > loaded.Version ? other : loaded);
    }
}
