using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Dispatch;

/// <summary>A visit that is neither over nor called off.</summary>
/// <param name="Id">Which visit.</param>
/// <param name="Stage">Where it stands: only one that is planned has free crew slots.</param>
/// <param name="ExpectedMinutes">Expected time with the patient.</param>
/// <param name="People">Crew slots, 1 or 2; all of them start together.</param>
public sealed record OpenVisit(VisitId Id, VisitStage Stage, int ExpectedMinutes, int People)
{
    /// <summary>Where; null when nobody knows yet.</summary>
    public Place? Place { get; init; }

    /// <summary>The last instant that meets the standard, UTC; null without a clock.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>When the need became known, UTC; null when that does not matter.</summary>
    public Instant? ReceivedAt { get; init; }

    /// <summary>Not before, UTC; null when at once.</summary>
    public Instant? EarliestAt { get; init; }

    /// <summary>Not after, UTC: a later start is no use at all; null without such a limit.</summary>
    public Instant? LatestAt { get; init; }

    /// <summary>The standard it is measured against; null without a clock.</summary>
    public ResponseStandard? Standard { get; init; }

    /// <summary>The most urgent of the referrals it serves.</summary>
    public ClinicalUrgency Urgency { get; init; } = ClinicalUrgency.Usual;

    /// <summary>Standard deviation of its length in minutes; null for the policy's share of the expected minutes.</summary>
    public double? LengthDeviation { get; init; }

    /// <summary>What the crew must be able to do between them.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>The least grade of a capability, where more than the first is needed.</summary>
    public IReadOnlyDictionary<string, int> LeastGrades { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Kit that one of the crew must bring.</summary>
    public IReadOnlyList<string> Kit { get; init; } = [];

    /// <summary>Another visit that must have ended first: assessed, then equipped; null when nothing comes before.</summary>
    public VisitOrder? After { get; init; }

    /// <summary>Nobody goes there alone: a hazard stands on the place or the person.</summary>
    public bool NeverAlone { get; init; }

    /// <summary>What the patient would like; costs something when it is not met.</summary>
    public Preferences Prefers { get; init; } = Preferences.None;

    /// <summary>Who declined it, had it taken away, or is not to come.</summary>
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

/// <summary>One visit after another, whoever does either.</summary>
/// <param name="Visit">The visit that must have ended first; open, and in the situation. One that is over needs no order.</param>
/// <param name="GapMinutes">Least minutes between its end and the start of the other.</param>
public sealed record VisitOrder(VisitId Visit, int GapMinutes = 0);

/// <summary>What a patient would like of whoever comes.</summary>
/// <param name="Gender">The key of a clinician's gender; null for no wish.</param>
/// <param name="Language">The key of a language; null for no wish.</param>
/// <param name="Familiar">Clinicians who have been there before: continuity.</param>
public sealed record Preferences(string? Gender, string? Language, IReadOnlyList<StaffId> Familiar)
{
    /// <summary>No wish.</summary>
    public static readonly Preferences None = new(null, null, []);

    /// <summary>Clinicians whom the patient does not want to come: never proposed.</summary>
    public IReadOnlyList<StaffId> NotThese { get; init; } = [];

    /// <summary>How many wishes a clinician does not meet.</summary>
    public int UnmetBy(AvailableClinician clinician) =>
        (Gender is not null && !string.Equals(Gender, clinician.Gender, StringComparison.Ordinal) ? 1 : 0)
        + (Language is not null && !clinician.Languages.Contains(Language, StringComparer.Ordinal) ? 1 : 0)
        + (Familiar.Count > 0 && !Familiar.Contains(clinician.Id) ? 1 : 0);
}
