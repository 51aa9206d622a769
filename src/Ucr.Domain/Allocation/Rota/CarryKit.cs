namespace Ucr.Domain.Allocation.Rota;

/// <summary>Somebody says which scarce kit a clinician carries: the whole list. Nobody signs for it; what is signed for is custody.</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Kit">Keys: a bladder scanner, a lifting cushion.</param>
/// <param name="OccurredAt">From when, UTC.</param>
public sealed record CarryKit(ShiftId Shift, IReadOnlyList<string> Kit, Instant OccurredAt) : IShiftCommand
{
    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when Shifts.Closed(shift, context.By) is { } refusal => refusal,
        { } when RosteredShift.Same(shift.CarriedKit, Kit) => [],
        _ when Kit.Any(string.IsNullOrWhiteSpace) => Refusal.Missing(nameof(Kit), "Name each item."),
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new KitCarried([.. Kit.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], context.By.Id, OccurredAt)],
    };
}
