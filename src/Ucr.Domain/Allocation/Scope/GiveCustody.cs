namespace Ucr.Domain.Allocation.Scope;

/// <summary>A clinician gives kit back to the store or over to the next custodian.</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Item">The item.</param>
/// <param name="To">The store or the person that has it now.</param>
/// <param name="Witness">Who saw it given; needed for controlled drugs, and somebody else.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record GiveCustody(ShiftId Shift, string Item, string To, StaffId? Witness, Instant OccurredAt) : IShiftCommand
{
    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        null => EndShift.NotStarted,
        _ when !Shifts.MayKeep(context.By, shift.Clinician) => Shifts.NotYours,
        _ when Held(shift) is null => [],
        { } when Held(shift)!.Kind == CustodyKind.ControlledDrugs && (Witness is null || Witness == shift.Clinician) => TakeCustody.WitnessNeeded,
        _ when Required.Words(To, nameof(To), "Say who has it now.") is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new CustodyGiven(Item, To, Witness, context.By.Id, OccurredAt)],
    };

    private KitHeld? Held(Shift shift) => shift.Kit.FirstOrDefault(held => string.Equals(held.Item, Item, StringComparison.Ordinal));
}
