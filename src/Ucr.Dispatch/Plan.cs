using Ucr.Dispatch.Canonical;

namespace Ucr.Dispatch;

/// <summary>Who should go where and when, and why. A value: the same situation gives the same bytes.</summary>
/// <param name="Policy">Name and version of the policy.</param>
/// <param name="Travel">Name and version of the travel times.</param>
/// <param name="SituationSha256">Of the situation in canonical form, lower-case hexadecimal.</param>
/// <param name="MadeAt">The situation's now, UTC.</param>
/// <param name="Slots">Each free crew slot, in clinical order.</param>
public sealed record Plan(string Policy, string Travel, string SituationSha256, Instant MadeAt, IReadOnlyList<PlannedSlot> Slots)
{
    /// <summary>What contradicts itself in the situation, its field named: left out, while everything else is planned.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>What the plan had to assume: a drive that nobody knew, a place that is not known.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>Slots that somebody else has than in the last plan, and why.</summary>
    public IReadOnlyList<PlanChange> Changes { get; init; } = [];

    /// <summary>Who had better be kept free for what is likely to come, and where; empty without look-ahead.</summary>
    public IReadOnlyList<Standby> Standby { get; init; } = [];

    /// <summary>Who is under way and could turn aside, so that both visits stay in time: proposals for a person, never done by themselves.</summary>
    public IReadOnlyList<Diversion> Diversions { get; init; } = [];

    /// <summary>Cost of the whole plan, in points of its policy; lower is better.</summary>
    public double Cost { get; init; }

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
    /// <summary>For a slot that nobody can fill: what would make it possible.</summary>
    public IReadOnlyList<string> WouldHelp { get; init; } = [];

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
    StaffId Clinician, int VisitsBefore, Instant LeavesAt, Instant ArrivesAt, double? ChanceInTime, ScoreTerms Score, string Why)
{
    /// <summary>The store that they go by directly before, to fetch kit: they leave for it; null when they need not.</summary>
    public KitFetch? Fetch { get; init; }
}

/// <summary>A stop at a store on the way.</summary>
/// <param name="At">Where.</param>
/// <param name="ArrivesAt">When they would be there, UTC.</param>
public sealed record KitFetch(Place At, Instant ArrivesAt);

/// <summary>What a choice costs, in points: lower is better.</summary>
/// <param name="Drive">Additional driving.</param>
/// <param name="Wait">The person's waiting.</param>
/// <param name="Late">Expected lateness of this visit.</param>
/// <param name="Risk">Risk of lateness.</param>
/// <param name="Others">Expected lateness that others gain.</param>
public sealed record ScoreTerms(double Drive, double Wait, double Late, double Risk, double Others)
{
    /// <summary>Wishes that are not met, a change of what was told, and the load of the day.</summary>
    public double Wishes { get; init; }

    /// <summary>All terms together.</summary>
    public double Total => Math.Round(Drive + Wait + Late + Risk + Others + Wishes, 1);
}

/// <summary>Somebody who cannot go.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="Why">In words without patient data.</param>
public sealed record RuledOut(StaffId Clinician, string Why);

/// <summary>Somebody else goes than the last plan said.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Slot">Counted from 1.</param>
/// <param name="From">Who had it.</param>
/// <param name="To">Who has it now; null when nobody has.</param>
/// <param name="Why">In words without patient data.</param>
public sealed record PlanChange(VisitId Visit, int Slot, StaffId From, StaffId? To, string Why);

/// <summary>Somebody who had better wait than set off to what is known.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="At">Where to wait; null for where they are.</param>
/// <param name="Why">In words.</param>
public sealed record Standby(StaffId Clinician, Place? At, string Why);

/// <summary>Somebody under way who could turn aside.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="From">The visit they are on the way to, and would do afterwards.</param>
/// <param name="To">The visit they would do first.</param>
/// <param name="ChanceTo">Of being in time there, 0 to 1.</param>
/// <param name="ChanceFrom">Of being in time at the other one afterwards.</param>
/// <param name="Why">In words.</param>
public sealed record Diversion(StaffId Clinician, VisitId From, VisitId To, double ChanceTo, double ChanceFrom, string Why)
{
    /// <summary>Somebody else who would do the first visit in time, when whoever turns aside could not; null when they can.</summary>
    public StaffId? HandTo { get; init; }
}
