using System.Security.Claims;
using Ucr.Domain;
using Ucr.Domain.Values;

namespace Ucr.Server.Security;

/// <summary>What a signed-in person or system is, read from their claims. Only for a request that was authorized.</summary>
public static class SignedInUser
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>ODS code of the provider that they act for. Every session of the store is opened for it.</summary>
        public string Provider => user.Claim(UcrClaims.Provider);

        /// <summary>Their id, as events and access records name them.</summary>
        public StaffId StaffId => new(user.Claim(UcrClaims.Subject));

        /// <summary>Name to show.</summary>
        public string Name => user.FindFirstValue(UcrClaims.Name) ?? user.Claim(UcrClaims.Subject);

        /// <summary>Their team, where they have one.</summary>
        public string? Team => user.FindFirstValue(UcrClaims.Team);

        /// <summary>Their roles.</summary>
        public IReadOnlySet<Role> Roles => user.FindAll(UcrClaims.Role).Select(c => RoleNames.Parse(c.Value)).OfType<Role>().ToHashSet();

        /// <summary>Whether they hold a current professional registration.</summary>
        public bool Registered => user.HasClaim(c => string.Equals(c.Type, UcrClaims.Registration, StringComparison.Ordinal));

        /// <summary>Who gives a command.</summary>
        public Actor Actor => new(user.StaffId, user.Roles, user.Registered);

        private string Claim(string type) =>
            user.FindFirstValue(type) ?? throw new InvalidOperationException($"The signed-in user has no claim '{type}'.");
    }
}
