namespace Ucr.Domain.Allocation.Rota;

/// <summary>What a shift's plan says beyond who works from when to when.</summary>
public sealed record ShiftRota
{
    /// <summary>The row of the rota as it was last brought in; null for a shift that stands in none.</summary>
    public RosteredShift? Row { get; init; }

    /// <summary>Somebody has begun to work it; false while it is only planned.</summary>
    public bool Begun { get; init; }

    /// <summary>Why it will not be worked at all; null when it will.</summary>
    public UnavailableReason? Cancelled { get; init; }

    /// <summary>Times in which they cannot be sent, oldest first.</summary>
    public IReadOnlyList<Unavailability> Away { get; init; } = [];

    /// <summary>Breaks, in the order in which they were planned.</summary>
    public IReadOnlyList<PlannedBreak> Breaks { get; init; } = [];

    /// <summary>Keys of the scarce kit that they carry.</summary>
    public IReadOnlyList<string> Kit { get; init; } = [];

    /// <summary>Minutes of overtime that somebody has allowed.</summary>
    public int OvertimeMinutes { get; init; }

    /// <summary>Who allowed it; null while nobody has.</summary>
    public StaffId? OvertimeBy { get; init; }

    /// <summary>Where they must be in the end; null when that does not matter.</summary>
    public Place? EndsIn { get; init; }

    /// <summary>The time in which they cannot be sent that an instant lies in; null when there is none.</summary>
    public Unavailability? AwayAt(Instant at) => Away.FirstOrDefault(away => away.Covers(at));
}
