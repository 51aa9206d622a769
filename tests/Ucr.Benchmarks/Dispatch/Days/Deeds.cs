namespace Ucr.Benchmarks.Dispatch.Days;

/// <summary>One clinician's part in one visit, as it happened. Times in seconds.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="Visit">Which.</param>
/// <param name="From">Where they set off.</param>
/// <param name="LeftAt">When they set off.</param>
/// <param name="ArrivedAt">When they got there.</param>
public sealed record Deed(int Clinician, int Visit, Spot From, int LeftAt, int ArrivedAt)
{
    /// <summary>When the visit began; null when it never did.</summary>
    public int? StartedAt { get; init; }

    /// <summary>When it was over.</summary>
    public int? EndedAt { get; init; }
}

/// <summary>A drive to nobody.</summary>
public sealed record Move(int Clinician, Spot From, Spot To, int LeftAt, int EndedAt);

/// <summary>A break, as it was taken.</summary>
public sealed record BreakTaken(int Clinician, int From, int To);

/// <summary>A day as it went.</summary>
/// <param name="Day">The day.</param>
/// <param name="Deeds">In the order of setting off.</param>
/// <param name="Moves">In the order of setting off.</param>
/// <param name="Breaks">In order.</param>
/// <param name="Changes">How often a waiting visit went from one clinician's list to another's.</param>
/// <param name="DecisionMilliseconds">What each decision took.</param>
public sealed record DayRecord(
    Day Day, IReadOnlyList<Deed> Deeds, IReadOnlyList<Move> Moves, IReadOnlyList<BreakTaken> Breaks, int Changes, IReadOnlyList<double> DecisionMilliseconds)
{
    /// <summary>Urgent visits that were to be done: one that was called off before its due moment is nobody's miss.</summary>
    public IReadOnlyList<DayVisit> Urgent =>
        [.. Day.Visits.Where(visit => visit.Urgent && !(visit.CancelledAt <= visit.Due && StartOf(visit) is null))];

    /// <summary>Share of urgent visits that started by their due moment, in percent; one that was never done counts as missed.</summary>
    public double MetPercent => 100.0 * Urgent.Count(visit => StartOf(visit) <= visit.Due) / Urgent.Count;

    /// <summary>Mean minutes from release to start, over urgent visits that were done.</summary>
    public double MeanResponseMinutes => Urgent.Where(visit => StartOf(visit) is not null)
        .Select(visit => (StartOf(visit)!.Value - visit.Release) / 60.0).DefaultIfEmpty(0).Average();

    /// <summary>Hours that all of them drove, to visits and to nobody.</summary>
    public double HoursDriven => (Deeds.Sum(deed => deed.ArrivedAt - deed.LeftAt) + Moves.Sum(move => move.EndedAt - move.LeftAt)) / 3600.0;

    /// <summary>Visits that nobody started and nobody called off.</summary>
    public int Undone => Day.Visits.Count(visit => visit.CancelledAt is null && StartOf(visit) is null);

    /// <summary>When a visit began; null when it never did.</summary>
    public int? StartOf(DayVisit visit) => starts.TryGetValue(visit.Number, out var at) ? at : null;

    private readonly Dictionary<int, int> starts = Deeds.Where(deed => deed.StartedAt is not null)
        .GroupBy(deed => deed.Visit).ToDictionary(crew => crew.Key, crew => crew.Max(deed => deed.StartedAt!.Value));
}
