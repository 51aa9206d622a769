namespace Ucr.Server.Specs.Support;

/// <summary>The service's clock in specs: real time, and as far ahead of it as a spec has travelled.</summary>
public sealed class SpecTime : TimeProvider
{
    private TimeSpan ahead;

    /// <summary>Travels.</summary>
    public void Advance(TimeSpan by) => ahead += by;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
