using System.Collections.Concurrent;
using Marten;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;

namespace Ucr.Server.Settings;

/// <summary>
/// Each provider's settings, every version of them. Whoever asks reads the stream's version from the database, and the
/// settings themselves only when that is new: nothing has to be told that they changed, and no node decides by old ones.
/// </summary>
public sealed class ProviderSettings(IDocumentStore store)
{
    private readonly ConcurrentDictionary<string, ServiceSettings> known = new(StringComparer.Ordinal);

    /// <summary>The settings of a provider; the defaults where nobody changed anything.</summary>
    public async Task<ServiceSettings> Of(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        return await Of(session, cancellation);
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
