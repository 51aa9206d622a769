namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>A service that was given no certificate, towards a stand-in that asks for one.</summary>
public sealed class UncertifiedService : ReplyingService
{
    private readonly InventedAuthority authority = new();

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        authority.Dispose();
    }

    private protected override Task<StandInProxy> Start() => StandInProxy.Started(authority);

    private protected override IReadOnlyDictionary<string, string?> Settings(StandInProxy of) =>
        of.Settings.Where(one => !one.Key.Contains("Certificate", StringComparison.Ordinal)).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
}
