using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration;

/// <summary>
/// A service of its own with an ambulance service at the other end of a real line and an invented national record.
/// </summary>
public sealed class OutsideService : IAsyncLifetime
{
    private HttpStandIn ambulance = null!;

    /// <summary>The service.</summary>
    public UcrApp App { get; private set; } = null!;

    /// <summary>The ambulance service's system.</summary>
    internal HttpStandIn Ambulance => ambulance;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        ambulance = await HttpStandIn.Start();
        App = new()
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Itk:Ambulance:RYZ:Url"] = $"{ambulance.Url}/RequestAmbulanceDispatch",
                ["Itk:Ambulance:RYZ:Recipient"] = "ZZAMB",
                ["Itk:Ambulance:RYZ:SenderPhone"] = "07700900500",
                ["Itk:Ambulance:RYZ:TimeoutSeconds"] = "5",
                ["Pds:Invented"] = "true",
            },
        };
        await App.Started();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await ambulance.DisposeAsync();
    }
}

/// <summary>The specs that share that service.</summary>
[CollectionDefinition(Name)]
public sealed class OutsideCollection : ICollectionFixture<OutsideService>
{
    /// <summary>Its name.</summary>
    public const string Name = "outside";
}
