namespace Ucr.Server.Specs.Integration.Fhir.Replies;

/// <summary>A service that says who it is by its certificate alone, to a stand-in that asks for one.</summary>
public sealed class CertifiedService : ReplyingService
{
    /// <summary>Who gave the certificates of both sides.</summary>
    internal InventedAuthority Authority { get; } = new();

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Authority.Dispose();
    }

    private protected override Task<StandInProxy> Start() => StandInProxy.Started(Authority);
}
