using Ucr.Server.Integration.Connections;

namespace Ucr.Server.Integration.Identity.Pds;

/// <summary>The Personal Demographics Service, under <c>Pds</c>.</summary>
/// <param name="Connection">Its FHIR API: the address ends before <c>/Patient</c>.</param>
/// <param name="Tokens">Who asks for tokens.</param>
public sealed record PdsSettings(PartnerConnection Connection, SignedJwtSettings Tokens)
{
    /// <summary>ODS code of the organisation for which the service asks, where the platform wants it named.</summary>
    public string? Organisation { get; init; }

    /// <summary>The settings; null where no address is named.</summary>
    /// <exception cref="Security.SecuritySetupException">One is missing, or a way is not encrypted.</exception>
    public static PdsSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Pds");
        return PartnerConnection.Read(section) is { } connection ? new(connection, SignedJwtSettings.Read(section)) { Organisation = section["Organisation"] } : null;
    }
}
