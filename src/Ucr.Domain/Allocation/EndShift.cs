using System.Text.Json.Serialization;

namespace Ucr.Domain.Allocation;

/// <summary>A clinician's working period ends. Nobody goes off shift with an open visit (clinical ruling 22).</summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="OccurredAt">When it ended, UTC.</param>
public sealed record EndShift(ShiftId Shift, Instant OccurredAt) : IShiftCommand
{
    /// <summary>There is no such shift.</summary>
    public static readonly Refusal NotStarted = new("shift-not-started", "This shift has not been started.");

    /// <summary>A visit of theirs is neither over nor handed on.</summary>
    public static readonly Refusal VisitsOpen =
        new("shift-has-open-visits", "This clinician has an open visit. Record its outcome or hand it to somebody else first.");

    /// <summary>Visits of the clinician that are neither over nor called off: the server counts them, never the sender; null is no leave to go.</summary>
    [JsonIgnore]
    public int? OpenVisits { get; init; }

    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        null => NotStarted,
        _ when !Shifts.MayKeep(context.By, shift.Clinician) => Shifts.NotYours,
        { Ended: true } => [],
        _ when OpenVisits is not 0 => VisitsOpen,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ when OccurredAt < shift.StartsAt => Refusal.Impossible(nameof(OccurredAt), "The shift cannot end before it starts. Check the time."),
        _ => [new ShiftEnded(context.By.Id, OccurredAt)],
    };
}
