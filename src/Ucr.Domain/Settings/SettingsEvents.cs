namespace Ucr.Domain.Settings;

/// <summary>A manager changed the service's settings, from an instant on. What was decided before keeps the version it was decided by.</summary>
/// <param name="Values">Every policy, with the version counted on.</param>
/// <param name="HoldsFrom">The first instant at which they hold, UTC; after it was decided.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who changed them.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record SettingsChanged(ServicePolicies Values, Instant HoldsFrom, string Reason, StaffId By, Instant OccurredAt) : ISettingsEvent, IHumanAct;

/// <summary>A change that did not hold yet was taken back; its version number is not used again.</summary>
/// <param name="Version">The version that will not hold.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="By">Who took it back.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record SettingsWithdrawn(int Version, string Reason, StaffId By, Instant OccurredAt) : ISettingsEvent, IHumanAct;
