using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>A service of its own that sends its replies to a stand-in of the national proxy.</summary>
public sealed class ReplyingService : IAsyncLifetime
{
    /// <summary>The proxy.</summary>
    internal StandInProxy Proxy { get; private set; } = null!;

    /// <summary>The service.</summary>
    public UcrApp App { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Proxy = await StandInProxy.Started();
        App = new UcrApp { Settings = Proxy.Settings };
        await App.Started();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Proxy.DisposeAsync();
    }
}
