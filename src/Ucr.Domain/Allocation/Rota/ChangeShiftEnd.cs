namespace Ucr.Domain.Allocation.Rota;

/// <summary>A shift is to end earlier, later, or somewhere else. Going home is another step: nobody leaves anything open behind.</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="EndsAt">UTC, after the start, and not in the past.</param>
/// <param name="EndsIn">Where they must be in the end; null when that does not matter.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ChangeShiftEnd(ShiftId Shift, Instant EndsAt, Place? EndsIn, Instant OccurredAt) : IShiftCommand
{
    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when Shifts.Closed(shift, context.By) is { } refusal => refusal,
        { } when shift.EndsAt == EndsAt && shift.EndsIn == EndsIn => [],
        { } when EndsAt <= shift.StartsAt => Refusal.Impossible(nameof(EndsAt), "The shift ends before it starts. Check both times."),
        { } when EndsAt - shift.StartsAt > PlanShift.Longest => Refusal.Impossible(nameof(EndsAt), "The shift lasts longer than 24 hours. Check both dates."),
        { } when EndsAt != shift.EndsAt && EndsAt < context.Now => Refusal.Impossible(nameof(EndsAt), "That time has passed. End the shift instead."),
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new ShiftEndChanged(EndsAt, EndsIn, context.By.Id, OccurredAt)],
    };
}
