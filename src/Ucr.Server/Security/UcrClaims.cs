namespace Ucr.Server.Security;

/// <summary>Names of the claims that a person or a system brings, the same by cookie and by bearer token.</summary>
public static class UcrClaims
{
    /// <summary>The person's or client's id.</summary>
    public const string Subject = "sub";

    /// <summary>Name to show.</summary>
    public const string Name = "name";

    /// <summary>A role, as in <see cref="RoleNames"/>; one claim for each.</summary>
    public const string Role = "role";

    /// <summary>ODS code of the provider that they act for: the tenant.</summary>
    public const string Provider = "provider";

    /// <summary>The team that they work in.</summary>
    public const string Team = "team";

    /// <summary>Their profession.</summary>
    public const string Profession = "profession";

    /// <summary>The register that they stand on now, for example NMC. Absent for whoever is not registered.</summary>
    public const string Registration = "registration";
}
