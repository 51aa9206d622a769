using System.Globalization;
using NodaTime;
using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Maps;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Where somebody is, as far as is known, and since when.</summary>
public static class WhereWords
{
    /// <summary>"Free now. In Castle since 10:41, 4.2 km away".</summary>
    /// <param name="one">Who.</param>
    /// <param name="patient">Where the patient is; null when nobody knows.</param>
    /// <param name="shapes">The parts of the area.</param>
    /// <param name="visits">Open visits: since when somebody is at one.</param>
    /// <param name="now">The service's time, UTC.</param>
    public static string Of(AvailableClinician one, Place? patient, IReadOnlyList<AreaShape> shapes, IReadOnlyList<Visit> visits, Instant now)
    {
        var there = PlaceOf(one);
        var part = MapModel.PartOf(shapes, there);
        var since = (one.Task?.Visit is { } at ? visits.FirstOrDefault(visit => visit.Id == at)?.StageSince : null) ?? one.SeenAt;
        var where = one is { At: null, Task: null } ? $"At their base{(part is null ? "" : $" in {part}")}" : part is null ? "Place known" : one.Task?.Kind == TaskKind.OnTheWay ? $"To {part}" : $"In {part}";
        var known = since is { } moment ? $" since {TimeText.Moment(moment, now)}" : "";
        var far = patient is { } place ? string.Create(CultureInfo.InvariantCulture, $", {there.KilometresTo(place):0.0} km away") : "";
        return $"{Task(one, now)}. {where}{known}{far}";
    }

    /// <summary>Where they are, or whose door they are at or go to; their base where nobody has seen them.</summary>
    public static Place PlaceOf(AvailableClinician one) => one switch
    {
        { Task: { Kind: not TaskKind.Break, FreeAt: { } visit } } => visit,
        { At: { } seen } => seen,
        _ => one.Base,
    };

    /// <summary>Nothing keeps them.</summary>
    public static bool IsFree(AvailableClinician one, Instant now) => one.Task is null && one.ShiftStartsAt <= now;

    private static string Task(AvailableClinician one, Instant now) => one switch
    {
        { Task.Kind: TaskKind.WithPatient } => $"With a patient, free about {TimeText.Clock(one.Task.ExpectedFreeAt)}",
        { Task.Kind: TaskKind.AtTheDoor } => $"At a door, free about {TimeText.Clock(one.Task.ExpectedFreeAt)}",
        { Task.Kind: TaskKind.OnTheWay } => $"On the way to a visit, free about {TimeText.Clock(one.Task.ExpectedFreeAt)}",
        { Task.Kind: TaskKind.Break } => $"On a break until about {TimeText.Clock(one.Task.ExpectedFreeAt)}",
        _ when one.ShiftStartsAt > now => $"Shift begins {TimeText.Clock(one.ShiftStartsAt)}",
        _ => "Free now",
    };
}
