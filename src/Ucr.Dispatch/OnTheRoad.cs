using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch;

/// <summary>What somebody is in the middle of, and until when.</summary>
/// <param name="Policy">The dispatch policy in force.</param>
/// <param name="Travel">Travel times.</param>
/// <param name="From">Where they set off.</param>
internal sealed record OnTheRoad(DispatchPolicy Policy, ITravelTime Travel, Place From)
{
    // Both are assumptions: the least that a visit under way still takes, and how long a search at a closed door takes.
    private static readonly Duration Least = Duration.FromMinutes(5);
    private static readonly Duration Search = Duration.FromMinutes(20);

    /// <summary>What a visit of theirs keeps them at; null when they are not under way to it, or it is over.</summary>
    public CurrentTask? TaskOf(Visit visit, Instant now) => KindOf(visit.Stage) is { } kind ? new(kind, FreeAt(visit, now), visit.Place, visit.Id) : null;

    /// <summary>How far along the straight way to a visit they are likely to be; null where it has no place.</summary>
    public Place? ReachedBy(Visit visit, Instant now)
    {
        if (visit.Place is not { } to)
        {
            return null;
        }

        var done = Math.Clamp((now - visit.StageSince).TotalMinutes / Math.Max(1, Travel.Between(From, to, visit.StageSince).Minutes), 0, 1);
        return Place.Near((int)(From.Easting + ((to.Easting - From.Easting) * done)), (int)(From.Northing + ((to.Northing - From.Northing) * done)));
    }

    private static TaskKind? KindOf(VisitStage stage) => stage switch
    {
        VisitStage.OnTheWay => TaskKind.OnTheWay,
        VisitStage.AtTheDoor or VisitStage.NoAccess => TaskKind.AtTheDoor,
        VisitStage.WithPatient => TaskKind.WithPatient,
        _ => null,
    };

    private Instant FreeAt(Visit visit, Instant now)
    {
        var length = Duration.FromMinutes(visit.Needs.ExpectedMinutes);
        var expected = visit.Stage switch
        {
            VisitStage.WithPatient => (visit.ContactStartedAt ?? visit.StageSince) + length,
            VisitStage.NoAccess => visit.StageSince + Search,
            VisitStage.AtTheDoor => Instant.Max(now, visit.StageSince) + length,
            _ => Instant.Max(now, visit.StageSince + Drive(visit)) + length,
        };
        return Instant.Max(now + Least, expected);
    }

    private Duration Drive(Visit visit)
    {
        var minutes = visit.Place is { } to ? Travel.Between(From, to, visit.StageSince).Minutes : Policy.UnknownDriveMinutes;
        return Duration.FromSeconds((long)(minutes * 60));
    }
}
