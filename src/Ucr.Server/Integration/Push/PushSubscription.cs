using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Ucr.Server.Integration.Push;

/// <summary>A browser that somebody asked to be told on.</summary>
/// <param name="Id">Hash of the address: the same browser again is the same subscription.</param>
/// <param name="Staff">Who.</param>
/// <param name="Endpoint">Where its push service takes messages for it.</param>
/// <param name="Key">Its public key, base64url.</param>
/// <param name="Secret">Its authentication secret, base64url.</param>
/// <param name="At">When it subscribed, UTC.</param>
public sealed record PushSubscription(string Id, string Staff, string Endpoint, string Key, string Secret, Instant At)
{
    /// <summary>The id of a browser.</summary>
    public static string IdOf(string endpoint) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint)));
}
