using System.Text.Json;
using Marten;
using Ucr.Domain.Values;

namespace Ucr.Server.Storage;

/// <summary>Which referrals changed: told to every node when the transaction commits, never before and never without it.</summary>
/// <param name="Provider">The provider, as tenant.</param>
/// <param name="Referrals">The referrals whose rows are no longer right.</param>
public sealed record LiveChanges(string Provider, IReadOnlyList<Guid> Referrals)
{
    /// <summary>The channel of the database that carries them.</summary>
    public const string Channel = "ucr_live";

    /// <summary>Puts the news into the session's transaction.</summary>
    internal static void Notify(IDocumentSession session, IEnumerable<ReferralId> referrals)
    {
        var changed = new LiveChanges(session.TenantId, [.. referrals.Select(referral => referral.Value)]);
        if (changed.Referrals.Count > 0)
        {
            // PERFORM inside DO gives no result row, which would be taken for another statement's.
            session.QueueSqlCommand($"select pg_notify('{Channel}', ?)", JsonSerializer.Serialize(changed, JsonSerializerOptions.Web));
        }
    }
}
