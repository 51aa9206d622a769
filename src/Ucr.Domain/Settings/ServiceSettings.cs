namespace Ucr.Domain.Settings;

/// <summary>Policies from an instant on.</summary>
/// <param name="HoldsFrom">The first instant at which they hold, UTC.</param>
/// <param name="Policies">The policies.</param>
public sealed record PoliciesInForce(Instant HoldsFrom, ServicePolicies Policies);

/// <summary>
/// A provider's settings as their facts have made them: every version and since when it holds, so that a clock which started
/// under an old one keeps it.
/// </summary>
public sealed record ServiceSettings
{
    /// <summary>What a service has before anybody changed anything.</summary>
    public static readonly ServiceSettings Default = new();

    /// <summary>Every change, in the order of the instants from which they hold.</summary>
    public IReadOnlyList<PoliciesInForce> Changes { get; init; } = [];

    /// <summary>The policies that hold at an instant: the last change from then or before; the defaults before the first.</summary>
    /// <param name="at">UTC.</param>
    public ServicePolicies At(Instant at) => Changes.LastOrDefault(change => change.HoldsFrom <= at)?.Policies ?? ServicePolicies.Default;
}
