using Ucr.Server.Integration.Connections;

namespace Ucr.Server.Integration.Itk.Ambulance;

/// <summary>Where a provider's ambulance requests go, under <c>Itk:Ambulance:&lt;ODS code of the provider&gt;</c>.</summary>
/// <param name="Provider">The provider's ODS code.</param>
/// <param name="Connection">The ambulance service's system.</param>
/// <param name="Recipient">ODS code of the ambulance service.</param>
public sealed record AmbulanceSettings(string Provider, PartnerConnection Connection, string Recipient)
{
    /// <summary>Name of the ambulance service.</summary>
    public string RecipientName { get; init; } = "Ambulance service";

    /// <summary>Name of this service, as the ambulance service will read it.</summary>
    public string SenderName { get; init; } = "Urgent community response";

    /// <summary>A telephone number at which this service answers at all hours; null for none.</summary>
    public string? SenderPhone { get; init; }

    /// <summary>Dispatch codes as agreed with the ambulance service, for category 1 and 2.</summary>
    public IReadOnlyList<string> DispatchCodes { get; init; } = ["R1", "R2"];

    /// <summary>Every provider's settings; a provider without an address sends nothing, and somebody rings 999.</summary>
    /// <exception cref="Security.SecuritySetupException">An address is not encrypted, or names no ambulance service.</exception>
    public static IReadOnlyList<AmbulanceSettings> Read(IConfiguration configuration) =>
    [
        .. from section in configuration.GetSection("Itk:Ambulance").GetChildren()
            let connection = PartnerConnection.Read(section)
            where connection is not null
            select new AmbulanceSettings(section.Key.ToUpperInvariant(), connection, section["Recipient"] ?? throw new Security.SecuritySetupException($"{section.Path}:Recipient is missing: the ambulance service's ODS code."))
            {
                RecipientName = section["RecipientName"] ?? "Ambulance service",
                SenderName = section["SenderName"] ?? "Urgent community response",
                SenderPhone = section["SenderPhone"],
                DispatchCodes = [section["Category1"] ?? "R1", section["Category2"] ?? "R2"],
            },
    ];
}
