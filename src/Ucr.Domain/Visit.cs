using Ucr.Domain.Allocation;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain;

/// <summary>A place in a visit's crew: one open holder at any moment.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Clinician">Who holds it; null when nobody does.</param>
/// <param name="AllocatedAt">UTC; null when nobody holds it.</param>
/// <param name="AcceptedAt">UTC; null until the holder has accepted.</param>
/// <param name="SetOffAt">UTC; null until the holder has set off.</param>
/// <param name="ArrivedAt">UTC; null until the holder is at the door.</param>
/// <param name="Supervised">A student, or somebody not signed off: never alone (clinical ruling 20).</param>
public sealed record CrewSlot(
    int Number,
    StaffId? Clinician = null,
    Instant? AllocatedAt = null,
    Instant? AcceptedAt = null,
    Instant? SetOffAt = null,
    Instant? ArrivedAt = null,
    bool Supervised = false);

/// <summary>A visit as its facts have made it.</summary>
public sealed record Visit
{
    /// <summary>Its stream.</summary>
    public required VisitId Id { get; init; }

    /// <summary>Facts so far.</summary>
    public int Version { get; set; }

    /// <summary>The referrals it serves, at least one.</summary>
    public required IReadOnlyList<ReferralId> Serves { get; init; }

    /// <summary>Whom it is to.</summary>
    public required PatientId Patient { get; init; }

    /// <summary>What it is for.</summary>
    public VisitPurpose Purpose { get; init; }

    /// <summary>What the crew must bring.</summary>
    public VisitNeeds Needs { get; init; } = VisitNeeds.Usual;

    /// <summary>Where, for planning.</summary>
    public Place? Place { get; init; }

    /// <summary>Not before, UTC; null when at once.</summary>
    public Instant? EarliestAt { get; init; }

    /// <summary>The visit that must have ended first; null when nothing comes before.</summary>
    public VisitId? After { get; init; }

    /// <summary>When the earliest clock it serves runs out, UTC; null without a clock.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Where it stands.</summary>
    public VisitStage Stage { get; init; }

    /// <summary>Since when it stands there, UTC.</summary>
    public Instant StageSince { get; init; }

    /// <summary>Its crew.</summary>
    public IReadOnlyList<CrewSlot> Crew { get; init; } = [];

    /// <summary>Clinicians who declined it or had it taken away: not proposed again.</summary>
    public IReadOnlyList<StaffId> NotThese { get; init; } = [];

    /// <summary>The planner's last proposal; null when there is none, or it was used.</summary>
    public AllocationProposed? Proposal { get; init; }

    /// <summary>The planner found nobody, and nothing has changed since.</summary>
    public bool NobodyFits { get; init; }

    /// <summary>Nobody opened, and somebody may lie inside.</summary>
    public bool CollapseLikely { get; init; }

    /// <summary>The contact under way; null before and after.</summary>
    public Guid? Contact { get; init; }

    /// <summary>When the contact started, UTC; null before.</summary>
    public Instant? ContactStartedAt { get; init; }

    /// <summary>What keeps it safe.</summary>
    public VisitWatch Watch { get; init; } = new();

    /// <summary>Neither over nor called off.</summary>
    public bool IsOpen => Stage is not (VisitStage.Ended or VisitStage.Cancelled);

    /// <summary>The slot that a clinician holds; null when they hold none.</summary>
    public CrewSlot? SlotOf(StaffId clinician) => Crew.FirstOrDefault(slot => slot.Clinician == clinician);

    /// <summary>Puts one more fact on top of what is known.</summary>
    public static Visit Evolve(Visit? current, IVisitEvent happened) => VisitEvolution.Evolve(current, happened);
}
