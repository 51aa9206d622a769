namespace Ucr.Domain.Allocation.Rota;

/// <summary>A break was taken.</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Number">Which of its breaks, counted from 1.</param>
/// <param name="OccurredAt">When it began, UTC.</param>
public sealed record TakeBreak(ShiftId Shift, int Number, Instant OccurredAt) : IShiftCommand
{
    /// <summary>The shift has no such break.</summary>
    public static readonly Refusal NoSuchBreak = new("break-not-planned", "The shift has no such break. Reload to see those it has.", nameof(Number));

    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when Shifts.Closed(shift, context.By) is { } refusal => refusal,
        { } when Of(shift, Number) is not { } => NoSuchBreak,
        { } when Of(shift, Number)!.TakenAt is not null => [],
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        { } when OccurredAt < shift.StartsAt => Refusal.Impossible(nameof(OccurredAt), "The shift had not started by then. Check the time."),
        _ => [new BreakTaken(Number, context.By.Id, OccurredAt)],
    };

    /// <summary>A break by its number; null when there is none.</summary>
    internal static PlannedBreak? Of(Shift shift, int number) => shift.Breaks.ElementAtOrDefault(number - 1);
}
