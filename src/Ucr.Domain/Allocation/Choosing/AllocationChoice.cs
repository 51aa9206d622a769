namespace Ucr.Domain.Allocation.Choosing;

/// <summary>
/// What the plan said at the moment when somebody was chosen. The difference from its first choice stays with the decision,
/// so that it can be weighed later without asking anybody why (regret against the best that was known then).
/// </summary>
/// <param name="Policy">The planner's policy and version.</param>
/// <param name="SituationSha256">Hash of the situation that was planned; it is kept and can be run again.</param>
/// <param name="First">The plan's own first choice; null when it found nobody.</param>
/// <param name="Rank">Where the chosen clinician stood, counted from 1; null when the plan had ruled them out.</param>
public sealed record AllocationChoice(string Policy, string SituationSha256, StaffId? First, int? Rank)
{
    /// <summary>By how many points of the policy the choice was worse than the first; 0 for the first, null when it was ruled out.</summary>
    public double? MorePoints { get; init; }

    /// <summary>When the chosen clinician was expected at the door, UTC; null when they were ruled out.</summary>
    public Instant? ArrivesAt { get; init; }

    /// <summary>When the first choice was expected at the door, UTC.</summary>
    public Instant? FirstArrivesAt { get; init; }

    /// <summary>Chance that the chosen clinician would be in time, 0 to 1; null without a clock.</summary>
    public double? ChanceInTime { get; init; }

    /// <summary>The plan's own first choice was taken.</summary>
    public bool IsFirst => Rank == 1;
}
