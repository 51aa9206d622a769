using System.Text.Json;
using Marten;
using Ucr.Domain.Values;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.Partners;

/// <summary>Keeps who referred and how they are reached, sealed, under the hash of their status link's key.</summary>
public sealed class StatusLinks(IDocumentStore store, MasterKey master, LinkKeys keys)
{
    /// <summary>The address of a referral's status page, beneath the service's own.</summary>
    public string PathOf(string provider, ReferralId referral) => $"/status/{provider}/{keys.OfStatus(provider, referral)}";

    /// <summary>Keeps the contact of a referral. The same again replaces it.</summary>
    public async Task Keep(string provider, ReferralId referral, ReferrerContact contact)
    {
        using var key = DataKey.Create();
        await using var session = store.LightweightSession(provider);
        session.Store(new StatusLink
        {
            Id = LinkKeys.HashOf(keys.OfStatus(provider, referral)),
            Referral = referral.Value,
            Key = master.ForMessages.Wrap(key, Sealed("status-link-key", referral.Value, provider)),
            Ciphertext = key.Seal(JsonSerializer.SerializeToUtf8Bytes(contact), Sealed("status-link", referral.Value, provider)),
        });
        await session.SaveChangesAsync();
    }

    /// <summary>The contact of a referral; null when nobody left one.</summary>
    public async Task<ReferrerContact?> Of(IQuerySession session, ReferralId referral, CancellationToken cancellation) =>
        await session.LoadAsync<StatusLink>(LinkKeys.HashOf(keys.OfStatus(session.TenantId, referral)), cancellation) is { } link ? Open(link, session.TenantId) : null;

    /// <summary>The referral behind a link's key, with who was given the link; null for a link that was never made.</summary>
    public async Task<(ReferralId Referral, ReferrerContact Contact)?> Find(IQuerySession session, string key, CancellationToken cancellation) =>
        await session.LoadAsync<StatusLink>(LinkKeys.HashOf(key), cancellation) is { } link ? (new(link.Referral), Open(link, session.TenantId)) : null;

    private ReferrerContact Open(StatusLink link, string provider)
    {
        using var key = master.ForMessages.Unwrap(link.Key, Sealed("status-link-key", link.Referral, provider));
        return JsonSerializer.Deserialize<ReferrerContact>(key.Open(link.Ciphertext, Sealed("status-link", link.Referral, provider)))!;
    }

    private static SealedFor Sealed(string what, Guid referral, string provider) => new(what, referral, provider);
}
