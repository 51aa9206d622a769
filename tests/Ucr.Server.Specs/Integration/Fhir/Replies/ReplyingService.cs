using System.Text.Json.Nodes;
using Ucr.Server.Specs.Support;
using Xunit;

namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>A service of its own that sends its replies to a stand-in of the national proxy.</summary>
public class ReplyingService : IAsyncLifetime
{
    /// <summary>The proxy.</summary>
    internal StandInProxy Proxy { get; private set; } = null!;

    /// <summary>The service.</summary>
    public UcrApp App { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Proxy = await Start();
        App = new UcrApp { Settings = Settings(Proxy) };
        await App.Started();

        // Whatever the hour of the run: somebody watches the desk round the clock.
        await SettingsSwitch.Change(App, policies =>
        {
            foreach (var hours in policies["escalations"]!["deskWatched"]!.AsArray())
            {
                hours!["from"] = Midnight(hours["from"]!);
                hours["to"] = Midnight(hours["to"]!);
            }
        });
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await App.DisposeAsync();
        await Proxy.DisposeAsync();
    }

    /// <summary>Starts the proxy.</summary>
    private protected virtual Task<StandInProxy> Start() => StandInProxy.Started();

    /// <summary>What the service is configured with.</summary>
    private protected virtual IReadOnlyDictionary<string, string?> Settings(StandInProxy of) => of.Settings;

    private static string Midnight(JsonNode time) => string.Concat(time.GetValue<string>().Select(sign => char.IsAsciiDigit(sign) ? '0' : sign));
}
