using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Planning;

/// <summary>One clinician's day from now on: what they are in the middle of, then their visits in order.</summary>
internal sealed class Diary
{
    private readonly Situation situation;
    private readonly ITravelTime travel;
    private readonly Place? from;
    private readonly double freeVariance;
    private readonly List<Stop> stops = [];
    private Walk asItIs;

    public Diary(AvailableClinician clinician, Situation situation, ITravelTime travel)
    {
        (Clinician, this.situation, this.travel) = (clinician, situation, travel);
        var begins = Math.Max(0, Minutes(clinician.ShiftStartsAt));
        Free = clinician.Task is { } task ? Math.Max(begins, Minutes(task.ExpectedFreeAt)) : begins;
        from = clinician.Task is { } busy ? busy.FreeAt : clinician.At ?? clinician.Base;
        var spread = clinician.Task is null ? 0 : situation.Policy.OverrunShare * Free;
        freeVariance = spread * spread;
        ShiftEnd = Minutes(clinician.ShiftEndsAt);
        asItIs = Through(-1, null);
    }

    public AvailableClinician Clinician { get; }

    /// <summary>When they can set off first.</summary>
    public double Free { get; }

    public double ShiftEnd { get; }

    public int Count => stops.Count;

    /// <summary>Nothing is put before this place: a joint visit's time has been settled with a colleague.</summary>
    public int Settled { get; private set; }

    /// <summary>What trying a visit at a place would change.</summary>
    public (Walk Before, Walk After) Try(Stop stop, int place) => (asItIs, Through(place, stop));

    public void Put(Stop stop, int place, bool settle)
    {
        stops.Insert(place, stop);
        Settled = settle ? place + 1 : Settled + (place < Settled ? 1 : 0);
        asItIs = Through(-1, null);
    }

    /// <summary>The other half of a crew comes later than this one could.</summary>
    public void Postpone(VisitId visit, double notBefore)
    {
        if (stops.Find(stop => stop.Visit.Id == visit) is { } stop)
        {
            stop.NotBefore = Math.Max(stop.NotBefore, notBefore);
            asItIs = Through(-1, null);
        }
    }

    /// <summary>When they reach a visit that stands in their day; null when it does not.</summary>
    public double? Reaches(VisitId visit)
    {
        var place = stops.FindIndex(stop => stop.Visit.Id == visit);
        return place < 0 ? null : Through(-1, null, place).Arrives;
    }

    private double Minutes(Instant at) => (at - situation.Now).TotalMinutes;

    private Walk Through(int place, Stop? tried, int watched = -1)
    {
        var policy = situation.Policy;
        var (clock, variance, at) = (Free, freeVariance, from);
        double drive = 0, late = 0, past = 0, leaves = 0, arrives = 0, spread = 0;
        var count = stops.Count + (tried is null ? 0 : 1);
        for (var i = 0; i < count; i++)
        {
            var isTried = tried is not null && i == place;
            var stop = isTried ? tried! : stops[tried is not null && i > place ? i - 1 : i];
            var leg = Leg(at, stop.Visit.Place, clock);
            var reached = Math.Max(clock + leg.Minutes, stop.NotBefore);
            variance += leg.Deviation * leg.Deviation;
            if (isTried || i == watched)
            {
                (leaves, arrives, spread) = (reached - leg.Minutes, reached, variance);
            }

            drive += leg.Minutes;
            late += isTried ? 0 : Math.Max(0, reached + policy.DoorMinutes - stop.Due) * stop.Weight;
            var overrun = policy.OverrunShare * stop.Visit.ExpectedMinutes;
            variance += overrun * overrun;
            clock = reached + policy.DoorMinutes + stop.Visit.ExpectedMinutes;
            past += Math.Max(0, clock - ShiftEnd);
            clock += policy.BetweenVisitsMinutes;
            at = stop.Visit.Place;
        }

        return new(drive, late, past, leaves, arrives, spread);
    }

    private TravelTime Leg(Place? start, Place? end, double leaving) => start is { } a && end is { } b
        ? travel.Between(a, b, situation.Now + Duration.FromSeconds((long)(leaving * 60)))
        : new(situation.Policy.UnknownDriveMinutes, situation.Policy.UnknownDriveMinutes / 2);
}
