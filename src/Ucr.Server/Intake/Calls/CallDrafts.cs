using System.Security.Claims;
using System.Text.Json;
using Marten;
using NodaTime;
using Ucr.Server.Security;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Intake.Calls;

/// <summary>
/// Keeps what is typed while a call is taken, so that a lost session, a closed tab or a broken computer loses no patient. A draft is its
/// call taker's; once it was left alone for a while, anybody who takes calls sees it and goes on with it. It ends as a referral.
/// </summary>
public sealed class CallDrafts(IDocumentStore store, MasterKey master, IClock clock)
{
    /// <summary>After this long without a change, the others see it too.</summary>
    public static readonly Duration LeftAlone = Duration.FromMinutes(15);

    private const int Most = 50;

    /// <summary>Keeps the form as it stands. The same id again replaces it.</summary>
    public async Task<Instant> Keep(ClaimsPrincipal user, Guid id, IReadOnlyDictionary<string, string[]> fields)
    {
        var now = clock.GetCurrentInstant();
        await using var session = store.LightweightSession(user.Provider);
        var held = await session.LoadAsync<CallDraft>(id);
        using var key = held is null ? DataKey.Create() : Unwrap(held, user.Provider);
        session.Store(new CallDraft
        {
            Id = id,
            By = user.StaffId.Value,
            BegunAt = held?.BegunAt ?? now,
            KeptAt = now,
            Key = held?.Key ?? master.ForMessages.Wrap(key, KeyOf(id, user.Provider)),
            Ciphertext = key.Seal(JsonSerializer.SerializeToUtf8Bytes(fields), BodyOf(id, user.Provider)),
        });
        await session.SaveChangesAsync();
        return now;
    }

    /// <summary>The drafts that somebody may go on with: their own, and those that were left alone; the oldest first.</summary>
    public async Task<IReadOnlyList<CallDraft>> For(ClaimsPrincipal user, CancellationToken cancellation)
    {
        var (by, before) = (user.StaffId.Value, clock.GetCurrentInstant() - LeftAlone);
        await using var session = store.QuerySession(user.Provider);
        var held = await session.Query<CallDraft>().OrderBy(draft => draft.BegunAt).Take(Most).ToListAsync(cancellation);
        return [.. held.Where(draft => string.Equals(draft.By, by, StringComparison.Ordinal) || draft.KeptAt < before)];
    }

    /// <summary>What was typed; null for a draft that is not there, or that somebody else is typing in.</summary>
    public async Task<IReadOnlyDictionary<string, string[]>?> Open(ClaimsPrincipal user, Guid id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(user.Provider);
        var before = clock.GetCurrentInstant() - LeftAlone;
        if (await session.LoadAsync<CallDraft>(id, cancellation) is not { } draft || (!string.Equals(draft.By, user.StaffId.Value, StringComparison.Ordinal) && draft.KeptAt >= before))
        {
            return null;
        }

        using var key = Unwrap(draft, user.Provider);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(key.Open(draft.Ciphertext, BodyOf(id, user.Provider)));
    }

    /// <summary>It became a referral: the draft and its key are gone.</summary>
    public async Task End(string provider, Guid id)
    {
        await using var session = store.LightweightSession(provider);
        session.Delete<CallDraft>(id);
        await session.SaveChangesAsync();
    }

    private DataKey Unwrap(CallDraft draft, string provider) => master.ForMessages.Unwrap(draft.Key, KeyOf(draft.Id, provider));

    private static SealedFor KeyOf(Guid id, string provider) => new("call-draft-key", id, provider);

    private static SealedFor BodyOf(Guid id, string provider) => new("call-draft", id, provider);
}
