namespace Ucr.Dispatch;

/// <summary>A clinician as the planner sees them: no name, only what decides who can go.</summary>
/// <param name="Id">Who.</param>
/// <param name="Base">Where they start and end.</param>
/// <param name="ShiftStartsAt">UTC.</param>
/// <param name="ShiftEndsAt">UTC. A visit must be expected to end by then.</param>
public sealed record AvailableClinician(StaffId Id, Place Base, Instant ShiftStartsAt, Instant ShiftEndsAt)
{
    /// <summary>Keys of what they may do.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Grades of capabilities above the first.</summary>
    public IReadOnlyDictionary<string, int> Grades { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>When dated capabilities run out, UTC: one that does not last the shift does not count.</summary>
    public IReadOnlyDictionary<string, Instant> CapabilityEnds { get; init; } = new Dictionary<string, Instant>(StringComparer.Ordinal);

    /// <summary>A student, or somebody not signed off: never alone (clinical ruling 20).</summary>
    public bool Supervised { get; init; }

    /// <summary>Why they cannot be sent at all: a registration that has run out; null when they can.</summary>
    public string? Barred { get; init; }

    /// <summary>Where they are, as far as is known; null means at their base.</summary>
    public Place? At { get; init; }

    /// <summary>When that was known, UTC; null when it is their base, or fresh.</summary>
    public Instant? SeenAt { get; init; }

    /// <summary>What they are in the middle of; null when they are free. Never interrupted.</summary>
    public CurrentTask? Task { get; init; }

    /// <summary>Breaks that they are still owed.</summary>
    public IReadOnlyList<Rest> Breaks { get; init; } = [];

    /// <summary>Rest after the last shift: not before, UTC; null when it is over.</summary>
    public Instant? RestsUntil { get; init; }

    /// <summary>Working-time limit, UTC: not even overtime goes beyond; null when the shift is the limit.</summary>
    public Instant? MustStopBy { get; init; }

    /// <summary>Minutes of overtime that somebody has allowed.</summary>
    public int OvertimeMinutes { get; init; }

    /// <summary>Where they must be in the end, by the end of the shift; null when that does not matter.</summary>
    public Place? EndsIn { get; init; }

    /// <summary>Kit that they carry.</summary>
    public IReadOnlyList<string> Kit { get; init; } = [];

    /// <summary>Minutes with patients so far today.</summary>
    public int LoadMinutes { get; init; }

    /// <summary>For patients' wishes; null when they have not said.</summary>
    public string? Gender { get; init; }

    /// <summary>Languages that they speak with patients.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether they may do something, at a grade, until the end of the shift.</summary>
    public bool Can(string capability, int grade) =>
        Capabilities.Contains(capability, StringComparer.Ordinal)
        && (CapabilityEnds.Count == 0 || !CapabilityEnds.TryGetValue(capability, out var ends) || ends >= ShiftEndsAt)
        && (grade <= 1 || (Grades.TryGetValue(capability, out var held) && held >= grade));
}

/// <summary>A break that somebody is owed, taken wherever they are.</summary>
/// <param name="From">Begins at the earliest, UTC.</param>
/// <param name="To">Begins at the latest, UTC.</param>
/// <param name="Minutes">How long.</param>
public sealed record Rest(Instant From, Instant To, int Minutes);

/// <summary>What a clinician is in the middle of.</summary>
/// <param name="Kind">With a patient, on the way, on a break …</param>
/// <param name="ExpectedFreeAt">When it should be over, UTC.</param>
/// <param name="FreeAt">Where they will be then; null when it is not known.</param>
/// <param name="Visit">The visit, when it is one.</param>
public sealed record CurrentTask(TaskKind Kind, Instant ExpectedFreeAt, Place? FreeAt, VisitId? Visit = null);

/// <summary>What keeps a clinician from setting off.</summary>
public enum TaskKind
{
    /// <summary>With a patient.</summary>
    WithPatient,

    /// <summary>At a door that has not been opened yet.</summary>
    AtTheDoor,

    /// <summary>On the way to somebody who expects them.</summary>
    OnTheWay,

    /// <summary>Resting.</summary>
    Break,
}
