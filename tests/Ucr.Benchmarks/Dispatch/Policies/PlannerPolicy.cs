using NodaTime;
using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Values;

namespace Ucr.Benchmarks.Dispatch.Policies;

/// <summary>The product: each event is a situation, and whoever stands first in somebody's round is set off to when its time comes.</summary>
public sealed class PlannerPolicy(Day day, DispatchPolicy policy) : IDayPolicy
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 3, 8, 0);
    private readonly DayRoads roads = new(day.Roads);

    /// <inheritdoc />
    public Orders Decide(DayView view)
    {
        var plan = Planner.Plan(SituationOf(view), roads);
        Dictionary<int, int> told = [];
        List<(int, int)> send = [];
        foreach (var slot in plan.Slots.Where(slot => slot.First is not null))
        {
            var (visit, clinician) = (NumberOf(slot.Visit.Value), int.Parse(slot.First!.Clinician.Value, System.Globalization.CultureInfo.InvariantCulture));
            told[visit] = clinician;
            if (view.Clinicians[clinician].Idle && slot.First.VisitsBefore == 0 && slot.First.LeavesAt <= At(view.Now))
            {
                send.Add((clinician, visit));
            }
        }

        return new([.. send.DistinctBy(one => one.Item1)], told);
    }

    private static Instant At(int seconds) => Start + Duration.FromSeconds(seconds);

    private static int NumberOf(Guid id) => BitConverter.ToInt32(id.ToByteArray(), 0);

    private static string Key(int skill) => $"skill_{skill}";

    private Situation SituationOf(DayView view) => new(
        policy, At(view.Now), [.. view.Waiting.Select(Open)], [.. view.Clinicians.Where(one => one.Works).Select(one => Available(view, one))]);

    private static OpenVisit Open(WaitingVisit one) =>
        new(new(new Guid(one.Visit.Number, 0, 0, new byte[8])), VisitStage.Planned, one.Visit.Expected / 60, one.Visit.People)
        {
            Place = DayRoads.PlaceOf(one.Visit.At),
            DueAt = At(one.Visit.Due),
            Standard = one.Visit.Urgent ? ResponseStandard.TwoHour : ResponseStandard.TwoDay,
            Capabilities = [Key(one.Visit.Skill)],
        };

    private static AvailableClinician Available(DayView view, Standing one) =>
        new(new(one.Clinician.Number.ToString("000", System.Globalization.CultureInfo.InvariantCulture)), DayRoads.PlaceOf(one.Clinician.Home), At(one.Clinician.Starts), At(one.Clinician.Ends))
        {
            Capabilities = [.. one.Clinician.Skills.Select(Key)],
            At = DayRoads.PlaceOf(one.At),
            Task = one.FreeAt > view.Now && view.Now >= one.Clinician.Starts ? new(TaskKind.WithPatient, At(one.FreeAt), DayRoads.PlaceOf(one.At)) : null,
        };
}

/// <summary>A day's roads as the product's travel times.</summary>
internal sealed class DayRoads(Roads roads) : ITravelTime
{
    private const int East = 400_000;
    private const int North = 300_000;

    public string Name => "day-roads/1";

    public static Place PlaceOf(Spot at) => new(East + (int)Math.Round(at.X * 1000), North + (int)Math.Round(at.Y * 1000));

    public TravelTime Between(Place from, Place to, Instant leaving) => new(roads.Seconds(SpotOf(from), SpotOf(to)) / 60.0, 0);

    private static Spot SpotOf(Place place) => new((place.Easting - East) / 1000.0, (place.Northing - North) / 1000.0);
}
