namespace Ucr.Dispatch.Capacity;

/// <summary>A part of the county, and a place that stands for it.</summary>
/// <param name="Name">As the service calls it.</param>
/// <param name="Place">British National Grid.</param>
public sealed record CapacityArea(string Name, Place Place);

/// <summary>How many more two-hour visits could be taken if they were all referred at an instant.</summary>
/// <param name="From">When they would be referred, UTC.</param>
/// <param name="More">How many, before the first would probably be late, or make another late.</param>
/// <param name="OrMore">Counting stopped there.</param>
public sealed record RoomFor(Instant From, int More, bool OrMore);

/// <summary>What one area can still take.</summary>
/// <param name="Area">The area's name.</param>
/// <param name="Hours">Now, and at the beginning of each further hour. All visits in this area: areas share the same people, and do not add up.</param>
/// <param name="LastSafeAt">The latest instant at which one two-hour referral would still be met, UTC; null when there is none ahead.</param>
public sealed record AreaCapacity(string Area, IReadOnlyList<RoomFor> Hours, Instant? LastSafeAt);

/// <summary>What a service can still take. No patient and no clinician is named.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Policy">Name and version of the capacity policy.</param>
/// <param name="Travel">Name and version of the travel times.</param>
/// <param name="AtWork">How many clinicians work now.</param>
/// <param name="Everywhere">The areas together, visits spread over them in turn.</param>
/// <param name="LastSafeAt">The latest instant that is safe for every area, UTC; null when one has none.</param>
/// <param name="Areas">Each area, by name.</param>
public sealed record CapacityReport(
    Instant MadeAt, string Policy, string Travel, int AtWork, IReadOnlyList<RoomFor> Everywhere, Instant? LastSafeAt, IReadOnlyList<AreaCapacity> Areas);
