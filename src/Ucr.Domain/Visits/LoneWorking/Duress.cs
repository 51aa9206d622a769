namespace Ucr.Domain.Visits.LoneWorking;

/// <summary>A covert call for help.</summary>
/// <param name="Clinician">Who called.</param>
/// <param name="SignalledAt">UTC.</param>
/// <param name="LastPlace">Where their phone was last; null where it is not known.</param>
/// <param name="StoodDownAt">When somebody knew that they are safe, UTC; null before.</param>
public sealed record Duress(StaffId Clinician, Instant SignalledAt, Place? LastPlace, Instant? StoodDownAt = null);
