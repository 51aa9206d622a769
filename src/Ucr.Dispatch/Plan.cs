namespace Ucr.Dispatch;

/// <summary>Who should go where and when, and why. A value: the same situation gives the same bytes.</summary>
/// <param name="Policy">Name and version of the policy.</param>
/// <param name="Travel">Name and version of the travel times.</param>
/// <param name="SituationSha256">Of the situation in canonical form, lower-case hexadecimal.</param>
/// <param name="MadeAt">The situation's now, UTC.</param>
/// <param name="Slots">Each free crew slot, in clinical order.</param>
public sealed record Plan(string Policy, string Travel, string SituationSha256, Instant MadeAt, IReadOnlyList<PlannedSlot> Slots)
{
    /// <summary>Slots that nobody can fill.</summary>
    public IEnumerable<PlannedSlot> Undone => Slots.Where(slot => slot.Ranked.Count == 0);

    /// <summary>The plan of a visit's first free slot; null when it has none.</summary>
    public PlannedSlot? For(VisitId visit) => Slots.FirstOrDefault(slot => slot.Visit == visit);

    /// <summary>The plan of one slot; null when it is not free.</summary>
    public PlannedSlot? For(VisitId visit, int number) => Slots.FirstOrDefault(slot => slot.Visit == visit && slot.Slot == number);

    /// <summary>The plan's canonical bytes.</summary>
    public byte[] ToJson() => CanonicalJson.Of(this);
}

/// <summary>A free crew slot: who could go, best first, and why the others cannot.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Slot">Counted from 1.</param>
/// <param name="Ranked">Who could go; the first is the proposal. Empty when nobody can.</param>
/// <param name="RuledOut">Everybody else on shift.</param>
/// <param name="Concern">What a person should know at once: nobody can go, or nobody is likely in time; null otherwise.</param>
public sealed record PlannedSlot(
    VisitId Visit, int Slot, IReadOnlyList<Candidate> Ranked, IReadOnlyList<RuledOut> RuledOut, string? Concern)
{
    /// <summary>The planner's choice; null when nobody can go.</summary>
    public Candidate? First => Ranked.Count > 0 ? Ranked[0] : null;

    /// <summary>Everybody's reason, the choice first, in words without patient data.</summary>
    public IReadOnlyList<string> Reasons =>
        [.. Ranked.Select(one => $"{one.Clinician}: {one.Why}"), .. RuledOut.Select(one => $"{one.Clinician}: {one.Why}")];
}

/// <summary>Somebody who could go.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="VisitsBefore">Visits that they would do first.</param>
/// <param name="LeavesAt">When they would set off, UTC.</param>
/// <param name="ArrivesAt">When they would be at the door, UTC.</param>
/// <param name="ChanceInTime">Chance of being with the patient before due, 0 to 1; null without a clock.</param>
/// <param name="Score">What this choice costs.</param>
/// <param name="Why">For the first, why them; for others, why not.</param>
public sealed record Candidate(
    StaffId Clinician, int VisitsBefore, Instant LeavesAt, Instant ArrivesAt, double? ChanceInTime, ScoreTerms Score, string Why);

/// <summary>What a choice costs, in points: lower is better.</summary>
/// <param name="Drive">Additional driving.</param>
/// <param name="Wait">The person's waiting.</param>
/// <param name="Late">Expected lateness of this visit.</param>
/// <param name="Risk">Risk of lateness.</param>
/// <param name="Others">Expected lateness that others gain.</param>
public sealed record ScoreTerms(double Drive, double Wait, double Late, double Risk, double Others)
{
    /// <summary>All terms together.</summary>
    public double Total => Math.Round(Drive + Wait + Late + Risk + Others, 1);
}

/// <summary>Somebody who cannot go.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="Why">In words without patient data.</param>
public sealed record RuledOut(StaffId Clinician, string Why);
