using Ucr.Domain.Intake.Areas;

namespace Ucr.Domain.Intake;

/// <summary>How a referral is received.</summary>
public sealed record IntakePolicies
{
    /// <summary>The parts of the service's area; empty where it is not drawn.</summary>
    public IReadOnlyList<AreaPart> Area { get; init; } = [];
}
