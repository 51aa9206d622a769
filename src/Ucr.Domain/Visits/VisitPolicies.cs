using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Visits;

/// <summary>How visits are kept safe. All of it is local practice.</summary>
public sealed record VisitPolicies
{
    /// <summary>Who answers for what nobody has taken on: a person or a post of the service (clinical ruling 22).</summary>
    public StaffId Lead { get; init; } = new("service-lead");

    /// <summary>What has to be done before somebody who did not open may be given up; police or 999 always (clinical ruling 15).</summary>
    public IReadOnlyList<SearchStep> SearchSteps { get; init; } =
        [SearchStep.PatientPhoned, SearchStep.NextOfKinPhoned, SearchStep.ReferrerPhoned, SearchStep.KeySafeTried, SearchStep.HospitalsAsked];

    /// <summary>How long after setting off a clinician is expected to be at the door (clinical ruling 21).</summary>
    public Duration TravelAllowance { get; init; } = Duration.FromMinutes(60);

    /// <summary>How long at the door a clinician is expected to stay without news.</summary>
    public Duration DoorAllowance { get; init; } = Duration.FromMinutes(20);

    /// <summary>The longest that a clinician may put off their next news at once.</summary>
    public Duration LongestExtension { get; init; } = Duration.FromHours(2);
}
