using Ucr.Domain.Settings;

namespace Ucr.Domain.Visits.LoneWorking;

/// <summary>
/// From when no news from a clinician is a reason to worry. It is worked out on the server from what they said last, so that
/// a dead phone or a lost signal stops nothing (clinical ruling 21).
/// </summary>
public static class LoneWorkerRule
{
    /// <summary>When the next news is expected, UTC; null while nobody is out on the visit.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="settings">The provider's rules: those at the clinician's last news count.</param>
    public static Instant? NewsExpectedAt(Visit visit, ServiceSettings settings)
    {
        var policies = settings.At(visit.StageSince).Visits;
        Instant? usual = visit.Stage switch
        {
            VisitStage.OnTheWay => visit.StageSince + policies.TravelAllowance,
            VisitStage.AtTheDoor or VisitStage.NoAccess => visit.StageSince + policies.DoorAllowance,
            VisitStage.WithPatient => visit.StageSince + Duration.FromMinutes(visit.Needs.ExpectedMinutes),
            _ => null,
        };
        return usual is { } at && visit.Watch.ExtendedUntil is { } extended ? Instant.Max(at, extended) : usual;
    }

    /// <summary>When the clinician last said anything about the visit, UTC.</summary>
    public static Instant LastNewsAt(Visit visit) => Instant.Max(visit.StageSince, visit.Watch.ExtendedAt ?? Instant.MinValue);
}
