using System.Collections.Concurrent;
using System.Text.Json;

namespace Ucr.Server.Pages.Looking;

/// <summary>Who looks at which referral now, on whichever node. Kept in memory: it is about this minute and proves nothing.</summary>
public sealed class LookingBook
{
    /// <summary>A page says every ten seconds that it is there; whoever is silent for longer than this, in milliseconds, has gone.</summary>
    public const long SilentFor = 25_000;

    private readonly ConcurrentDictionary<(string Provider, string Reference, string Who), (string Name, long At)> all = new();

    /// <summary>Somebody is there, or has gone. True when that is news.</summary>
    /// <param name="look">Who and where.</param>
    /// <param name="at">Milliseconds of a clock that only counts up.</param>
    public bool Take(Look look, long at)
    {
        var key = (look.Provider, look.Reference, look.Who);
        if (look.Gone)
        {
            return all.TryRemove(key, out _);
        }

        var isNew = !all.ContainsKey(key);
        all[key] = (look.Name, at);
        return isNew;
    }

    /// <summary>Forgets whoever is silent, and gives the providers where somebody was.</summary>
    public IReadOnlyList<string> Forget(long now)
    {
        var silent = all.Where(entry => now - entry.Value.At > SilentFor).Select(entry => entry.Key).ToList();
        return [.. silent.Where(key => all.TryRemove(key, out _)).Select(key => key.Provider).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A provider's referrals that somebody looks at: each reference with the ids and names of those who do, as JSON.</summary>
    public string Json(string provider) => JsonSerializer.Serialize(
        all.Where(entry => string.Equals(entry.Key.Provider, provider, StringComparison.Ordinal))
            .GroupBy(entry => entry.Key.Reference, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(entry => entry.Key.Who, StringComparer.Ordinal).ToDictionary(entry => entry.Key.Who, entry => entry.Value.Name, StringComparer.Ordinal),
                StringComparer.Ordinal));
}

/// <summary>Somebody looks at a referral, or no longer does.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Reference">"UCR-24601".</param>
/// <param name="Who">The id of a member of staff.</param>
/// <param name="Name">Their name.</param>
/// <param name="Gone">They have left.</param>
public sealed record Look(string Provider, string Reference, string Who, string Name, bool Gone);
