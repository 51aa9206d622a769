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

    /// <summary>A student, or somebody not signed off: never alone (clinical ruling 20).</summary>
    public bool Supervised { get; init; }

    /// <summary>Why they cannot be sent at all: a registration that has run out; null when they can.</summary>
    public string? Barred { get; init; }

    /// <summary>Where they are, as far as is known; null means at their base.</summary>
    public Place? At { get; init; }

    /// <summary>What they are in the middle of; null when they are free. Never interrupted.</summary>
    public CurrentTask? Task { get; init; }
}

/// <summary>What a clinician is in the middle of.</summary>
/// <param name="Kind">With a patient, on the way, on a break …</param>
/// <param name="ExpectedFreeAt">When it should be over, UTC.</param>
/// <param name="FreeAt">Where they will be then; null when it is not known.</param>
public sealed record CurrentTask(TaskKind Kind, Instant ExpectedFreeAt, Place? FreeAt);

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
