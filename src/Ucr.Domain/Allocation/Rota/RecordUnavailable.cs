namespace Ucr.Domain.Allocation.Rota;

/// <summary>
/// A clinician cannot be sent: sick, delayed, the vehicle off the road. Never refused for what they have open: the visits that
/// they have not set off to are taken away from them, the others are raised to the desk.
/// </summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">From when, UTC.</param>
/// <param name="Until">Until when, UTC; null for the rest of the shift.</param>
/// <param name="OccurredAt">When that was known, UTC.</param>
public sealed record RecordUnavailable(ShiftId Shift, UnavailableReason Reason, Instant From, Instant? Until, Instant OccurredAt) : IShiftCommand
{
    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when Shifts.Closed(shift, context.By) is { } refusal => refusal,
        { } when shift.Rota.Away.Contains(new(Reason, From, Until)) => [],
        _ when !Enum.IsDefined(Reason) => Refusal.Missing(nameof(Reason), "Choose why."),
        { } when From >= shift.WorksUntil => Refusal.Impossible(nameof(From), "The shift is over by then. Check the time."),
        _ when Until <= From => Refusal.Impossible(nameof(Until), "They would be back before they go. Check both times."),
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new ClinicianUnavailable(Reason, From, Until, context.By.Id, OccurredAt)],
    };
}
