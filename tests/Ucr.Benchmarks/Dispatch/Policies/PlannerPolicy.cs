using NodaTime;
using Ucr.Benchmarks.Dispatch.Days;
using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Values;

namespace Ucr.Benchmarks.Dispatch.Policies;

/// <summary>The product: each event is a situation, and whoever stands first in somebody's round is set off to when its time comes.</summary>
public sealed class PlannerPolicy(Day day, DispatchPolicy policy, LearntDemand? demand = null) : IDayPolicy
{
    /// <summary>The standard policy without time at the door and for notes: the days of the public set have none, and no uncertainty.</summary>
    public static readonly DispatchPolicy ForTheDay = DispatchPolicy.Standard with
    {
        Name = "rounds-without-door/1",
        DoorMinutes = 0,
        BetweenVisitsMinutes = 0,
        OverrunShare = 0,
        SearchSpreadMinutes = 0,
        SearchSpreadShare = 0,
    };

    private const int AskAgainSeconds = 300;
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 3, 8, 0);
    private readonly DayRoads roads = new(day.Roads);
    private List<Told> last = [];

    /// <summary>Idle people drive to where they had better wait.</summary>
    public bool Drives { get; init; } = true;

    /// <inheritdoc />
    public Orders Decide(DayView view)
    {
        var plan = Planner.Plan(SituationOf(view, policy) with { Last = last, Demand = demand?.At(view) }, roads);
        var waits = plan.Standby.Select(one => ClinicianOf(one.Clinician)).ToHashSet();
        Dictionary<int, int> told = [];
        List<(int Clinician, int Visit, bool Now)> ready = [];
        foreach (var slot in plan.Slots.Where(slot => slot.First is not null))
        {
            var (visit, clinician) = (NumberOf(slot.Visit.Value), ClinicianOf(slot.First!.Clinician));
            told.TryAdd(visit, clinician);
            if (view.Clinicians[clinician].Idle && slot.First.VisitsBefore == 0 && !waits.Contains(clinician))
            {
                ready.Add((clinician, visit, slot.First.LeavesAt <= At(view.Now)));
            }
        }

        last = [.. plan.Slots.Where(slot => slot.First is not null).Select(slot => new Told(slot.Visit, slot.Slot, slot.First!.Clinician, slot.First.VisitsBefore, Said: true))];
        return new(Crews(view, ready), told)
        {
            Move = [.. plan.Standby.Where(one => Drives && one.At is not null).Select(one => (ClinicianOf(one.Clinician), DayRoads.SpotOf(one.At!.Value)))],
            AskAgainAt = plan.Standby.Count > 0 ? view.Now + AskAgainSeconds : null,
        };
    }

    // To a visit for two both set off when the first of them has to.
    private static List<(int, int)> Crews(DayView view, List<(int Clinician, int Visit, bool Now)> ready) =>
        [.. ready.DistinctBy(one => one.Clinician).GroupBy(one => one.Visit)
            .Where(crew => crew.Any(one => one.Now) && crew.Count() + view.Waiting.First(waiting => waiting.Visit.Number == crew.Key).Going.Count >= view.Day.Visits[crew.Key].People)
            .SelectMany(crew => crew.Select(one => (one.Clinician, one.Visit)))];

    /// <summary>The moment so many seconds into the day.</summary>
    internal static Instant At(int seconds) => Start + Duration.FromSeconds(seconds);

    private static int NumberOf(Guid id) => BitConverter.ToInt32(id.ToByteArray(), 0);

    private static int ClinicianOf(StaffId id) => int.Parse(id.Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A skill as the planner names it.</summary>
    internal static string Key(int skill) => $"skill_{skill}";

    /// <summary>What can be known at a moment, as the planner takes it.</summary>
    internal static Situation SituationOf(DayView view, DispatchPolicy policy) => new(
        policy, At(view.Now), [.. view.Waiting.Select(Open)], [.. view.Clinicians.Where(one => one.Works).Select(one => Available(view, one))]);

    /// <summary>A visit as the planner takes it.</summary>
    internal static OpenVisit Open(WaitingVisit one) =>
        new(new(new Guid(one.Visit.Number, 0, 0, new byte[8])), VisitStage.Planned, one.Visit.Expected / 60, one.Visit.People)
        {
            Place = DayRoads.PlaceOf(one.Visit.At),
            DueAt = At(one.Visit.Due),
            Standard = one.Visit.Urgent ? ResponseStandard.TwoHour : ResponseStandard.TwoDay,
            LatestAt = one.Visit.Urgent ? null : At(one.Visit.Due),
            Capabilities = [Key(one.Visit.Skill)],
        };

    private static AvailableClinician Available(DayView view, Standing one) =>
        new(new(one.Clinician.Number.ToString("000", System.Globalization.CultureInfo.InvariantCulture)), DayRoads.PlaceOf(one.Clinician.Home), At(one.Clinician.Starts), At(one.Clinician.Ends))
        {
            Capabilities = [.. one.Clinician.Skills.Select(Key)],
            At = DayRoads.PlaceOf(one.At),
            Breaks = one is { BreakOwed: true, Clinician.Break: { } rest } ? [new(At(rest.From), At(Math.Max(rest.To, view.Now)), rest.Length / 60)] : [],
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

    public Drive? Usual(Place from, Place to) => new(0, roads.Seconds(SpotOf(from), SpotOf(to)) / 60.0);

    public double Slowness(Instant leaving) => 1;

    public double Deviation(double minutes) => 0;

    public static Spot SpotOf(Place place) => new((place.Easting - East) / 1000.0, (place.Northing - North) / 1000.0);
}
