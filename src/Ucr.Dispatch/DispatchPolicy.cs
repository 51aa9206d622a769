using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Dispatch;

/// <summary>How one choice is weighed against another. Every figure here is a local assumption, changed only with a new version.</summary>
/// <param name="Name">Name and version, as it stands on events: <c>cheapest-insertion/1</c>.</param>
/// <param name="DriveWeight">Points for a minute of additional driving.</param>
/// <param name="WaitWeight">Points for a minute that the person waits.</param>
/// <param name="LateWeight">Points for a minute late, of this or of another visit.</param>
/// <param name="RiskWeight">Points for the certainty of being late; the risk counts in proportion.</param>
/// <param name="DoorMinutes">From arriving to being with the patient.</param>
/// <param name="BetweenVisitsMinutes">Writing up, before the next drive.</param>
/// <param name="OverrunShare">Standard deviation of a visit's length, as a share of its expected minutes.</param>
/// <param name="UnknownDriveMinutes">Taken for the drive where a place is not known.</param>
public sealed record DispatchPolicy(
    string Name,
    double DriveWeight,
    double WaitWeight,
    double LateWeight,
    double RiskWeight,
    double DoorMinutes,
    double BetweenVisitsMinutes,
    double OverrunShare,
    double UnknownDriveMinutes)
{
    /// <summary>Each visit in clinical order goes where it costs least: the policy a service starts with.</summary>
    public static readonly DispatchPolicy CheapestInsertion = new("cheapest-insertion/1", 1, 0.5, 5, 60, 2, 5, 0.35, 30);

    /// <summary>How heavily lateness counts: risk to life tenfold, high urgency threefold; a two-day visit a tenth of a two-hour one.</summary>
    public static double Weight(OpenVisit visit) => Weight(visit.Urgency) * (visit.Standard == ResponseStandard.TwoDay ? 0.1 : 1);

    private static double Weight(ClinicalUrgency urgency) => urgency switch
    {
        ClinicalUrgency.RiskToLife => 10,
        ClinicalUrgency.High => 3,
        _ => 1,
    };
}
