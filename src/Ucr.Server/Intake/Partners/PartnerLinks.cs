using Marten;
using NodaTime;
using Ucr.Domain.Intake;
using Ucr.Server.Security;

namespace Ucr.Server.Intake.Partners;

/// <summary>Who refers by a link of their own.</summary>
public sealed class PartnerLinks(IDocumentStore store, IClock clock)
{
    /// <summary>Every partner of a provider, those whose link holds first.</summary>
    public async Task<IReadOnlyList<Partner>> All(string provider, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(provider);
        var all = await session.Query<Partner>().ToListAsync(cancellation);
        return [.. all.OrderBy(partner => partner.EndedAt is not null).ThenBy(partner => partner.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Makes a link; its key is given once and kept nowhere.</summary>
    public async Task<string> Make(System.Security.Claims.ClaimsPrincipal user, string name, ReferralSource source, string? odsCode, string? email)
    {
        var (key, now) = (LinkKeys.New(), clock.GetCurrentInstant());
        await using var session = store.LightweightSession(user.Provider);
        session.Insert(new Partner
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
            Name = name,
            Source = source,
            OdsCode = odsCode,
            Email = email,
            KeyHash = LinkKeys.HashOf(key),
            MadeBy = user.StaffId.Value,
            MadeAt = now,
        });
        await session.SaveChangesAsync();
        return key;
    }

    /// <summary>Ends a link: whoever has it refers no more by it.</summary>
    public async Task End(string provider, Guid id)
    {
        await using var session = store.LightweightSession(provider);
        if (await session.LoadAsync<Partner>(id) is { EndedAt: null } partner)
        {
            session.Store(partner with { EndedAt = clock.GetCurrentInstant() });
            await session.SaveChangesAsync();
        }
    }

    /// <summary>What stands on a message that a partner sent.</summary>
    public static string SenderOf(Partner partner) => $"partner:{partner.Id}";

    /// <summary>The partner who stands on a message as its sender, though the link may have been ended since; null for anybody else.</summary>
    public async Task<Partner?> Sender(string provider, string sender, CancellationToken cancellation)
    {
        if (!sender.StartsWith("partner:", StringComparison.Ordinal) || !Guid.TryParse(sender["partner:".Length..], out var id))
        {
            return null;
        }

        await using var session = store.QuerySession(provider);
        return await session.LoadAsync<Partner>(id, cancellation);
    }

    /// <summary>The partner whose link has this key; null for a link that was ended or never made.</summary>
    public async Task<Partner?> Of(string provider, string key, CancellationToken cancellation)
    {
        var hash = LinkKeys.HashOf(key);
        await using var session = store.QuerySession(provider);
        return await session.Query<Partner>().Where(partner => partner.KeyHash == hash && partner.EndedAt == null).FirstOrDefaultAsync(cancellation);
    }
}
