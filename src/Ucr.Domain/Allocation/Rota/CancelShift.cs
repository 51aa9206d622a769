namespace Ucr.Domain.Allocation.Rota;

/// <summary>A planned shift will not be worked at all. One that has begun is ended, or its clinician is unavailable.</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Reason">Why.</param>
/// <param name="OccurredAt">When that was known, UTC.</param>
public sealed record CancelShift(ShiftId Shift, UnavailableReason Reason, Instant OccurredAt) : IShiftCommand
{
    /// <summary>They are at work already.</summary>
    public static readonly Refusal UnderWay =
        new("shift-under-way", "This shift has begun. Say that the clinician is unavailable, or end the shift.");

    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        null => EndShift.NotStarted,
        _ when !Shifts.MayKeep(context.By, shift.Clinician) => Shifts.NotYours,
        { Rota.Cancelled: not null } => [],
        { Ended: true } => Shifts.Over,
        { Kit.Count: > 0 } => UnderWay,
        { Rota.Begun: true } when shift.StartsAt <= context.Now => UnderWay,
        _ when !Enum.IsDefined(Reason) => Refusal.Missing(nameof(Reason), "Choose why."),
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new ShiftCancelled(Reason, context.By.Id, OccurredAt)],
    };
}
