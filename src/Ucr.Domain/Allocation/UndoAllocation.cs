namespace Ucr.Domain.Allocation;

/// <summary>Takes back an allocation that was made by mistake, before the clinician accepted it: they may be chosen again at once.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="Clinician">Who was allocated.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record UndoAllocation(VisitId Visit, StaffId Clinician, Instant OccurredAt) : IVisitCommand
{
    /// <summary>What stands in the story.</summary>
    public const string Why = "Undone: allocated by mistake";

    /// <summary>The clinician relies on it: it is withdrawn with a reason that they read.</summary>
    public static readonly Refusal Accepted =
        new("allocation-accepted", "This clinician has accepted the visit, so the allocation cannot be undone. Withdraw it and say why.");

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.SlotOf(Clinician) switch
    {
        _ when !context.By.Dispatches => Refusal.DispatcherMustDecide,
        _ when !visit.IsOpen => Refusal.VisitNotThere(visit.Stage),
        null => Refusal.NotInCrew,
        { AcceptedAt: not null } or { SetOffAt: not null } => Accepted,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        var slot => [new AllocationWithdrawn(slot.Number, Clinician, Why, context.By.Id, OccurredAt, Undone: true)],
    };
}
