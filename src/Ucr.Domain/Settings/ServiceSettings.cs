namespace Ucr.Domain.Settings;

/// <summary>Policies from an instant on.</summary>
/// <param name="HoldsFrom">The first instant at which they hold, UTC.</param>
/// <param name="Policies">The policies.</param>
public sealed record PoliciesInForce(Instant HoldsFrom, ServicePolicies Policies)
{
    /// <summary>Who set them, why and when; null for policies that no person set.</summary>
    public PoliciesSetBy? SetBy { get; init; }
}

/// <summary>Who set policies.</summary>
/// <param name="By">The manager.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="At">When they decided, UTC.</param>
public sealed record PoliciesSetBy(StaffId By, string Reason, Instant At);

/// <summary>
/// A provider's settings as their facts have made them: every version and since when it holds, so that a clock which started
/// under an old one keeps it.
/// </summary>
public sealed record ServiceSettings
{
    /// <summary>What a service has before anybody changed anything.</summary>
    public static readonly ServiceSettings Default = new();

    /// <summary>Their stream.</summary>
    public SettingsId Id { get; init; } = SettingsId.OfProvider;

    /// <summary>Facts so far.</summary>
    public int Version { get; set; }

    /// <summary>The highest version number that was given; one that was taken back is not given again.</summary>
    public int LastVersion { get; init; } = ServicePolicies.Default.Version;

    /// <summary>Every change, in the order of the instants from which they hold; without those taken back.</summary>
    public IReadOnlyList<PoliciesInForce> Changes { get; init; } = [];

    /// <summary>The policies that hold at an instant: the last change from then or before; the defaults before the first.</summary>
    /// <param name="at">UTC.</param>
    public ServicePolicies At(Instant at) => InForceAt(at)?.Policies ?? ServicePolicies.Default;

    /// <summary>The change that holds at an instant; null while the defaults do.</summary>
    /// <param name="at">UTC.</param>
    public PoliciesInForce? InForceAt(Instant at) => Changes.LastOrDefault(change => change.HoldsFrom <= at);

    /// <summary>The change that will hold later; null when none waits.</summary>
    /// <param name="at">UTC.</param>
    public PoliciesInForce? WaitingAt(Instant at) => Changes.LastOrDefault(change => change.HoldsFrom > at);

    /// <summary>Puts one more fact on top of what is known.</summary>
    public static ServiceSettings Evolve(ServiceSettings? current, ISettingsEvent happened) => ((current ?? Default), happened) switch
    {
        (var settings, SettingsChanged e) => settings with
        {
            LastVersion = e.Values.Version,
            Changes = [.. settings.Changes, new(e.HoldsFrom, e.Values) { SetBy = new(e.By, e.Reason, e.OccurredAt) }],
        },
        (var settings, SettingsWithdrawn e) => settings with { Changes = [.. settings.Changes.Where(change => change.Policies.Version != e.Version)] },
        _ => throw new UnreachableException($"No rule for {happened.GetType().Name}."),
    };
}
