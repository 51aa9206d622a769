using Ucr.Dispatch.Rounds;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Planning;

/// <summary>A situation as the search sees it, and the way back from its numbers to visits and people.</summary>
internal sealed class DaySheet
{
    private readonly List<OpenVisit> visits;
    private readonly List<ulong[]> gives;
    private readonly List<Slot> slots;
    private readonly double[] free;

    /// <summary>Writes a situation out.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="travel">Travel times.</param>
    /// <param name="room">How many visits may be added afterwards.</param>
    public DaySheet(Situation situation, ITravelTime travel, int room = 0)
    {
        (Situation, Travel, Room) = (situation, travel, room);
        Contradictions = Contradiction.In(situation);
        var waits = VisitOrders.Contradictions(situation).Select(one => one.Visit).ToHashSet();
        visits =
        [
            .. situation.Visits.Where(visit => !Contradiction.Of(visit).Any() && !waits.Contains(visit.Id)).DistinctBy(visit => visit.Id)
                .OrderBy(visit => visit.Urgency).ThenBy(visit => visit.DueAt ?? Instant.MaxValue).ThenBy(visit => visit.Id.Value),
        ];
        Clinicians =
        [
            .. situation.Clinicians.Where(one => !Contradiction.Of(one, situation.Now).Any()).DistinctBy(one => one.Id).OrderBy(one => one.Id.Value, StringComparer.Ordinal),
        ];
        free = [.. Clinicians.Select(FreeFrom)];
        gives = [.. visits.Select(GivenTo)];
        Places = new(situation, travel, room);
        SiteNodes = [.. (situation.Demand?.Sites ?? []).Select(site => Places.Of(site.Place))];
        Stores = KitOf.Places(this);
        slots = [.. SlotsOf.All(this)];
        Problem = ProblemOf.Sheet(this);
    }

    public Situation Situation { get; }

    public DispatchPolicy Policy => Situation.Policy;

    public ITravelTime Travel { get; }

    /// <summary>In clinical order: risk to life, then urgency, then due.</summary>
    public IReadOnlyList<OpenVisit> Visits => visits;

    /// <summary>By id.</summary>
    public IReadOnlyList<AvailableClinician> Clinicians { get; }

    public IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>What each clinician gives of what each visit needs.</summary>
    public IReadOnlyList<ulong[]> Gives => gives;

    public Places Places { get; }

    /// <summary>The nodes of the sites where work usually comes up.</summary>
    public int[] SiteNodes { get; }

    /// <summary>Stores where kit is fetched; none when no visit needs any of it.</summary>
    public IReadOnlyList<Place> Stores { get; }

    /// <summary>What each stop of the problem stands for.</summary>
    public IReadOnlyList<Slot> Slots => slots;

    /// <summary>How many visits may still be added.</summary>
    public int Room { get; private set; }

    public RoundProblem Problem { get; }

    /// <summary>One more visit, for one person: its stop, which stands nowhere yet.</summary>
    public int Add(OpenVisit visit)
    {
        visits.Add(visit);
        gives.Add(GivenTo(visit));
        slots.Add(new(visits.Count - 1, 1, -1));
        ProblemOf.Add(this, slots.Count - 1);
        Room--;
        return slots.Count - 1;
    }

    /// <summary>The visit that was added last is nothing again; its stop stands nowhere.</summary>
    public void Forget()
    {
        visits.RemoveAt(visits.Count - 1);
        gives.RemoveAt(gives.Count - 1);
        slots.RemoveAt(slots.Count - 1);
        ProblemOf.Forget(this, slots.Count);
        Room++;
    }

    private ulong[] GivenTo(OpenVisit visit) => [.. Clinicians.Select(one => Fit.Gives(visit, one))];

    /// <summary>Minutes from now.</summary>
    public double Minutes(Instant at) => (at - Situation.Now).TotalMinutes;

    /// <summary>The instant so many minutes from now.</summary>
    public Instant At(double minutes) => Situation.Now + Duration.FromSeconds((long)Math.Round(minutes * 60));

    /// <summary>When somebody can set off first, minutes from now.</summary>
    public double Free(int clinician) => free[clinician];

    private double FreeFrom(AvailableClinician one)
    {
        var begins = Math.Max(Math.Max(0, Minutes(one.ShiftStartsAt)), one.RestsUntil is { } rested ? Minutes(rested) : 0);
        return one.Task is { } task ? Math.Max(begins, Minutes(task.ExpectedFreeAt)) : begins;
    }

    /// <summary>On shift, and nothing to do.</summary>
    public bool IsIdle(int clinician) => Clinicians[clinician] is { Task: null, Barred: null } && Free(clinician) <= 0 && Clinicians[clinician].ShiftEndsAt > Situation.Now;

    /// <summary>Minutes since their place was known; an hour at most.</summary>
    public double AgeOfPlace(int clinician) => Clinicians[clinician].SeenAt is { } seen ? Math.Clamp(-Minutes(seen), 0, 60) : 0;

    /// <summary>Where they are then; null when nobody knows.</summary>
    public Place? From(int clinician) =>
        Clinicians[clinician] is { Task: { } busy } ? busy.FreeAt : Clinicians[clinician].At ?? Clinicians[clinician].Base;

    /// <summary>Place in the list of clinicians; -1 for somebody who is not there.</summary>
    public int IndexOf(StaffId clinician)
    {
        for (var i = 0; i < Clinicians.Count; i++)
        {
            if (Clinicians[i].Id == clinician)
            {
                return i;
            }
        }

        return -1;
    }
}
