namespace Ucr.Domain.Allocation.Rota;

/// <summary>The desk or a manager allows overtime after the end of a shift, in all so many minutes.</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Minutes">0 to 240; 0 takes it back.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AllowOvertime(ShiftId Shift, int Minutes, Instant OccurredAt) : IShiftCommand
{
    /// <summary>An assumption of this service: whoever would work longer works another shift.</summary>
    public const int AtMost = 240;

    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when Shifts.Closed(shift, context.By) is { } refusal => refusal,
        _ when !Shifts.Leads(context.By) => Shifts.DeskMustDecide,
        _ when Minutes is < 0 or > AtMost => Refusal.Impossible(nameof(Minutes), $"Overtime is from 0 to {AtMost} minutes."),
        { } when shift.OvertimeMinutes == Minutes => [],
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new OvertimeAllowed(Minutes, context.By.Id, OccurredAt)],
    };
}
