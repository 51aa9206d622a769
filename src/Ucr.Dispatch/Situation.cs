using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Dispatch;

/// <summary>Everything a plan depends on, without a word about who the patients are.</summary>
/// <param name="Policy">The rule that weighs one choice against another.</param>
/// <param name="Now">The instant that is planned from, UTC.</param>
/// <param name="Visits">Open visits, in any order.</param>
/// <param name="Clinicians">Who works now or later today, in any order.</param>
public sealed record Situation(
    DispatchPolicy Policy, Instant Now, IReadOnlyList<OpenVisit> Visits, IReadOnlyList<AvailableClinician> Clinicians);

/// <summary>A visit that is neither over nor called off.</summary>
/// <param name="Id">Which visit.</param>
/// <param name="Stage">Where it stands: only one that is planned has free crew slots.</param>
/// <param name="ExpectedMinutes">Expected time with the patient.</param>
/// <param name="People">Crew slots, 1 or 2.</param>
public sealed record OpenVisit(VisitId Id, VisitStage Stage, int ExpectedMinutes, int People)
{
    /// <summary>Where; null when nobody knows yet.</summary>
    public Place? Place { get; init; }

    /// <summary>The last instant that meets the standard, UTC; null without a clock.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Not before, UTC; null when at once.</summary>
    public Instant? EarliestAt { get; init; }

    /// <summary>The standard it is measured against; null without a clock.</summary>
    public ResponseStandard? Standard { get; init; }

    /// <summary>The most urgent of the referrals it serves.</summary>
    public ClinicalUrgency Urgency { get; init; } = ClinicalUrgency.Usual;

    /// <summary>What the crew must be able to do between them.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Who declined it, or had it taken away.</summary>
    public IReadOnlyList<StaffId> NotThese { get; init; } = [];

    /// <summary>Who holds which slot.</summary>
    public IReadOnlyList<SlotHolder> Holders { get; init; } = [];

    /// <summary>Nobody has set off yet, so that it still stands in its holders' day.</summary>
    public bool IsAhead => Stage is VisitStage.Planned or VisitStage.Allocated or VisitStage.Accepted;
}

/// <summary>Who holds a crew slot.</summary>
/// <param name="Slot">Counted from 1.</param>
/// <param name="Clinician">Who.</param>
public sealed record SlotHolder(int Slot, StaffId Clinician);
