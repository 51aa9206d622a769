namespace Ucr.Domain.Allocation.Rota;

/// <summary>A clinician who was unavailable can be sent again, or will not be away after all.</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="OccurredAt">From when, UTC.</param>
public sealed record RecordAvailableAgain(ShiftId Shift, Instant OccurredAt) : IShiftCommand
{
    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when Shifts.Closed(shift, context.By) is { } refusal => refusal,
        { } when !shift.Rota.Away.Any(away => away.From >= OccurredAt || away.Covers(OccurredAt)) => [],
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new ClinicianAvailableAgain(context.By.Id, OccurredAt)],
    };
}
