namespace Ucr.Domain.Outcomes.Emergencies;

/// <summary>The ambulance crew that rang from the scene.</summary>
/// <param name="Plan">Whether they stay.</param>
/// <param name="CallSign">Their call sign; null when they gave none.</param>
/// <param name="RangAt">When they rang first, UTC.</param>
/// <param name="RelievedAt">When responsibility passed to us, UTC; null while it is theirs.</param>
public sealed record Crew(CrewPlan Plan, string? CallSign, Instant RangAt, Instant? RelievedAt = null)
{
    /// <summary>How long the crew was kept until it was released; null while it is on scene.</summary>
    public Duration? Kept => RelievedAt - RangAt;
}
