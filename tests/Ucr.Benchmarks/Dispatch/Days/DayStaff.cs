namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>Where everybody is and what they are at, as the day goes.</summary>
internal sealed class DayStaff(Day day)
{
    private readonly Person[] people = [.. day.Clinicians.Select(one => new Person(one))];

    public List<Deed> Deeds { get; } = [];

    public List<Move> Moves { get; } = [];

    public List<BreakTaken> Breaks { get; } = [];

    public IReadOnlyList<Deed> Going(int visit) => [.. Deeds.Where(deed => deed.Visit == visit)];

    public bool HasBegun(int visit, int now) => Deeds.Exists(deed => deed.Visit == visit && deed.StartedAt <= now);

    public void Send(int clinician, DayVisit visit, int now)
    {
        var person = people[clinician];
        var from = person.Leave(now, Moves);
        Deeds.Add(new(clinician, visit.Number, from, now, now + day.Roads.Seconds(from, visit.At)));
        person.Busy(visit.At, null, now);
        var crew = Deeds.Where(deed => deed.Visit == visit.Number).ToList();
        if (crew.Count == visit.People)
        {
            Begin(visit, crew);
        }
        else
        {
            person.Expects(Deeds[^1].ArrivedAt + visit.Expected);
        }
    }

    public void Move(int clinician, Spot to, int now)
    {
        var person = people[clinician];
        person.Drives(new(clinician, person.Leave(now, Moves), to, now, 0), day.Roads);
    }

    /// <summary>Whoever was on the way, or waits for the rest of the crew, is free where they are.</summary>
    public void CallOff(int visit, int now)
    {
        for (var i = 0; i < Deeds.Count; i++)
        {
            if (Deeds[i] is { } deed && deed.Visit == visit)
            {
                var share = deed.ArrivedAt <= now ? 1 : (now - deed.LeftAt) / (double)(deed.ArrivedAt - deed.LeftAt);
                Deeds[i] = deed with { StartedAt = null, ArrivedAt = Math.Min(now, deed.ArrivedAt), EndedAt = now };
                people[deed.Clinician].Frees(deed.From.Towards(day.Visits[visit].At, share), now);
            }
        }
    }

    /// <summary>Breaks that fall due, and visits that are over.</summary>
    public void Advance(int now, HashSet<int> over)
    {
        foreach (var deed in Deeds.Where(deed => deed.EndedAt <= now))
        {
            over.Add(deed.Visit);
        }

        foreach (var person in people)
        {
            person.RestIfDue(now, Breaks, Moves);
        }
    }

    public int? NextEvent(int now) => people.Select(person => person.NextEvent(now)).Min();

    public IReadOnlyList<Standing> Standings(int now) => [.. people.Select(person => person.Stand(now))];

    private void Begin(DayVisit visit, List<Deed> crew)
    {
        var start = crew.Max(deed => deed.ArrivedAt);
        for (var i = 0; i < Deeds.Count; i++)
        {
            if (Deeds[i].Visit == visit.Number)
            {
                Deeds[i] = Deeds[i] with { StartedAt = start, EndedAt = start + visit.Actual };
                people[Deeds[i].Clinician].Busy(visit.At, start + visit.Actual, start + visit.Expected);
            }
        }
    }
}
