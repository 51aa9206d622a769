namespace Ucr.Domain.Allocation.Scope;

/// <summary>A clinician takes controlled drugs, cold-chain or other kit on, and is its custodian until they give it back (clinical ruling 20).</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Item">The item, by its tag.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Witness">Who saw it taken; needed for controlled drugs, and somebody else.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record TakeCustody(ShiftId Shift, string Item, CustodyKind Kind, StaffId? Witness, Instant OccurredAt) : IShiftCommand
{
    /// <summary>Nobody saw it.</summary>
    public static readonly Refusal WitnessNeeded =
        new("custody-witness-needed", "Controlled drugs are taken and given with a second person as witness. Name them.", nameof(Witness));

    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        null or { Ended: true } => EndShift.NotStarted,
        _ when !Shifts.MayKeep(context.By, shift.Clinician) => Shifts.NotYours,
        _ when shift.Kit.Any(held => string.Equals(held.Item, Item, StringComparison.Ordinal)) => [],
        _ when Required.Words(Item, nameof(Item), "Name the item by its tag.") is { } refusal => refusal,
        _ when !Enum.IsDefined(Kind) => Refusal.Missing(nameof(Kind), "Choose what kind it is."),
        _ when Kind == CustodyKind.ControlledDrugs && (Witness is null || Witness == shift.Clinician) => WitnessNeeded,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new CustodyTaken(Item, Kind, Witness, context.By.Id, OccurredAt)],
    };
}
