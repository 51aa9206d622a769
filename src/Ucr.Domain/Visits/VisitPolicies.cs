namespace Ucr.Domain.Visits;

/// <summary>How visits are kept safe.</summary>
public sealed record VisitPolicies
{
    /// <summary>Who answers for what nobody has taken on: a person or a post of the service (clinical ruling 22).</summary>
    public StaffId Lead { get; init; } = new("service-lead");
}
