using Xunit;

namespace Ucr.Server.Specs.Support;

/// <summary>A service of its own whose day begins at ten in the morning, whenever the specs run: at night whoever refers has an answer at once.</summary>
public sealed class ServiceByDay : IAsyncLifetime
{
    /// <summary>The service.</summary>
    public UcrApp App { get; } = new();

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        App.Time.Advance(TimeSpan.FromHours(34) - TimeProvider.System.GetUtcNow().TimeOfDay);
        await App.Started();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => App.DisposeAsync();
}
