using System.Text.Json.Serialization;
using Ucr.Domain.Allocation.Choosing;
using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation;

/// <summary>
/// Somebody is to go. A person decides, or the service by a policy that a person switched on; who is out of scope cannot be
/// chosen (clinical ruling 20).
/// </summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Slot">The crew slot, counted from 1; null for the first that is free.</param>
/// <param name="Clinician">Who goes.</param>
/// <param name="Reason">Why them, in words without patient data.</param>
/// <param name="OccurredAt">When it was decided, UTC.</param>
public sealed record AllocateClinician(VisitId Visit, int? Slot, StaffId Clinician, string Reason, Instant OccurredAt) : IVisitCommand
{
    /// <summary>Whoever is to go is not at work.</summary>
    public static readonly Refusal NotOnShift =
        new("clinician-not-on-shift", "This clinician is not on shift now. Choose somebody who is.", nameof(Clinician));

    /// <summary>The crew could not do what the visit needs.</summary>
    public static readonly Refusal OutOfScope =
        new("out-of-scope", "The crew would lack a capability that this visit needs. Choose somebody who has it.", nameof(Clinician));

    /// <summary>Their registration has run out.</summary>
    public static readonly Refusal RegistrationExpired =
        new("registration-expired", "This clinician's registration has run out. They cannot be sent.", nameof(Clinician));

    /// <summary>A competency that the visit needs has run out: no override changes that.</summary>
    public static readonly Refusal CompetencyExpired =
        new("competency-expired", "A competency that this visit needs has run out for this clinician. Choose somebody else.", nameof(Clinician));

    /// <summary>A student, or somebody not signed off, would be alone.</summary>
    public static readonly Refusal NotAlone = new(
        "clinician-not-alone", "A student, or somebody who is not signed off, is never alone. Allocate a colleague to the visit first.", nameof(Clinician));

    /// <summary>Somebody else has the slot.</summary>
    public static readonly Refusal SlotHeld =
        new("crew-slot-held", "Somebody holds this place in the crew already. Withdraw their allocation first.", nameof(Slot));

    /// <summary>Why somebody who did not accept lost the visit.</summary>
    public const string NotAcceptedInTime = "Not accepted: offered to somebody else";

    /// <summary>The clinician has another slot of the same visit.</summary>
    public static readonly Refusal AlreadyInCrew =
        new("clinician-already-in-crew", "This clinician is in the visit's crew already. Choose somebody else.", nameof(Clinician));

    /// <summary>Of the clinician and the crew, those who are on shift now: the server fills it, never the sender.</summary>
    [JsonIgnore]
    public IReadOnlyList<ClinicianOnShift> OnShift { get; init; } = [];

    /// <summary>What the plan said: the server fills it, never the sender.</summary>
    [JsonIgnore]
    public AllocationChoice? Choice { get; init; }

    /// <summary>Who has not accepted, and gives their place to the clinician; null when the place is free.</summary>
    public StaffId? InsteadOf { get; init; }

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit switch
    {
        _ when !context.By.Dispatches => Refusal.DispatcherMustDecide,
        { IsOpen: false } => Refusal.VisitNotThere(visit.Stage),
        _ when visit.SlotOf(Clinician) is { } held => Slot is null || Slot == held.Number ? [] : AlreadyInCrew,
        _ when Slot is { } number && visit.Crew.All(slot => slot.Number != number) =>
            Refusal.Impossible(nameof(Slot), $"The visit's crew has {visit.Crew.Count} places, counted from 1."),
        _ when FreeSlot(visit) is null => SlotHeld,
        _ when !OnShift.Any(on => on.Clinician == Clinician && on.ShiftEndsAt > context.Now) => NotOnShift,
        _ when !Fitness.MayWork(Credentials, context.Now) => RegistrationExpired,
        _ when Supervised && !visit.Crew.Any(slot => !IsFree(slot) && slot is { Supervised: false }) => NotAlone,
        _ when Undone(visit, context.Now) is { Count: > 0 } undone && NotOverridden(undone, visit, context.Now) is { } refusal => refusal,
        _ when Required.Words(Reason, nameof(Reason), "Say why they go.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [.. Allocated(FreeSlot(visit)!, context.By.Id)],
    };

    private IEnumerable<IVisitEvent> Allocated(CrewSlot slot, StaffId by)
    {
        if (slot.Clinician is { } before)
        {
            yield return new AllocationWithdrawn(slot.Number, before, NotAcceptedInTime, by, OccurredAt);
        }

        yield return new ClinicianAllocated(slot.Number, Clinician, Reason, by, OccurredAt, Supervised, Choice);
    }

    private CrewSlot? FreeSlot(Visit visit) => visit.Crew.FirstOrDefault(slot => IsFree(slot) && (Slot is null || slot.Number == Slot));

    private bool IsFree(CrewSlot slot) => slot.Clinician is null || (slot.Clinician == InsteadOf && slot is { AcceptedAt: null, SetOffAt: null });

    private Credentials? Credentials => OnShift.FirstOrDefault(on => on.Clinician == Clinician)?.Credentials;

    private bool Supervised => !Fitness.MayGoAlone(Credentials);

    // Capabilities count between the crew, so only whoever takes the last free slot has to complete them.
    private IReadOnlyList<string> Undone(Visit visit, Instant now)
    {
        var crew = visit.Crew.Where(slot => !IsFree(slot)).Select(slot => slot.Clinician).OfType<StaffId>().Append(Clinician).ToHashSet();
        return visit.Crew.Count(IsFree) == 1 ? visit.Needs.LackedBy([.. OnShift.Where(on => crew.Contains(on.Clinician))], now) : [];
    }

    private Refusal? NotOverridden(IReadOnlyList<string> undone, Visit visit, Instant now) => visit switch
    {
        _ when undone.Any(key => Credentials?.Expired(key, now) is true) => CompetencyExpired,
        _ when visit.Watch.Overrides.Any(let => let.Clinician == Clinician && OnShift.Any(on => on.Clinician == let.Supporter)) => null,
        _ => OutOfScope,
    };
}
