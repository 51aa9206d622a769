namespace Ucr.Domain.Allocation.Rota;

/// <summary>A break is planned, or moved to another time.</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Number">Which of its breaks, counted from 1; null for one more.</param>
/// <param name="From">Begins at the earliest, UTC.</param>
/// <param name="To">Begins at the latest, UTC.</param>
/// <param name="Minutes">How long.</param>
/// <param name="OccurredAt">When it was planned, UTC.</param>
public sealed record PlanBreak(ShiftId Shift, int? Number, Instant From, Instant To, int Minutes, Instant OccurredAt) : IShiftCommand
{
    private const int Longest = 120;

    /// <summary>It has been taken.</summary>
    public static readonly Refusal Taken = new("break-taken", "This break has been taken already. Plan another one.", nameof(Number));

    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when Shifts.Closed(shift, context.By) is { } refusal => refusal,
        { } when Number is { } number && TakeBreak.Of(shift, number) is not { } => TakeBreak.NoSuchBreak,
        { } when Number is { } number && shift.Breaks[number - 1] == new PlannedBreak(From, To, Minutes) => [],
        { } when Number is { } number && shift.Breaks[number - 1].TakenAt is not null => Taken,
        { } when Number is null && shift.Breaks.Contains(new(From, To, Minutes)) => [],
        { } when Wrong(new(From, To, Minutes), shift.StartsAt, shift.EndsAt) is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new BreakPlanned(Number ?? shift!.Breaks.Count + 1, From, To, Minutes, context.By.Id, OccurredAt)],
    };

    /// <summary>What is wrong with a break in a shift; null when nothing is.</summary>
    /// <param name="planned">The break.</param>
    /// <param name="startsAt">Of the shift, UTC.</param>
    /// <param name="endsAt">Of the shift, UTC.</param>
    internal static Refusal? Wrong(PlannedBreak planned, Instant startsAt, Instant endsAt) => planned switch
    {
        { Minutes: < 1 or > Longest } => Refusal.Impossible(nameof(Minutes), $"A break lasts from 1 to {Longest} minutes."),
        _ when planned.To < planned.From => Refusal.Impossible(nameof(To), "The break begins at the latest before it begins at the earliest. Check both times."),
        _ when planned.From < startsAt || planned.To + Duration.FromMinutes(planned.Minutes) > endsAt =>
            Refusal.Impossible(nameof(From), "The break does not lie in the shift. Check its times."),
        _ => null,
    };
}
