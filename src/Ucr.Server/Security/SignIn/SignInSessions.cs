using System.Security.Cryptography;
using System.Text;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Ucr.Server.Security.Encryption;

namespace Ucr.Server.Security.SignIn;

/// <summary>Keeps the signed-in sessions in the database, so that every node knows them and sign-out ends them.</summary>
internal sealed class SignInSessions(IDocumentStore store, MasterKey master, SignInClock clock) : ITicketStore
{
    // Sessions belong to no provider; the store asks for a tenant all the same.
    private const string Tenant = "sign-in";

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await RenewAsync(key, ticket);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var now = clock.Time.GetUtcNow();
        var id = IdOf(key);
        await using var session = store.LightweightSession(Tenant);
        session.Store(new SignInSession
        {
            Id = id,
            Ciphertext = master.ForSignIns.Seal(TicketSerializer.Default.Serialize(ticket), Context(id)),
            ExpiresAt = (ticket.Properties.ExpiresUtc ?? now.Add(SignInTimes.Idle)).ToUniversalTime(),
        });
        session.DeleteWhere<SignInSession>(s => s.ExpiresAt < now);
        await session.SaveChangesAsync();
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var id = IdOf(key);
        await using var session = store.QuerySession(Tenant);
        return await session.LoadAsync<SignInSession>(id) is { } found
            ? TicketSerializer.Default.Deserialize(master.ForSignIns.Open(found.Ciphertext, Context(id)))
            : null;
    }

    public async Task RemoveAsync(string key)
    {
        await using var session = store.LightweightSession(Tenant);
        session.Delete<SignInSession>(IdOf(key));
        await session.SaveChangesAsync();
    }

    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static SealedFor Context(string id) => new($"sign-in-session/{id}", Guid.Empty, Tenant);
}
