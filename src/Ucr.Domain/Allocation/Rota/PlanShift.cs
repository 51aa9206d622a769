using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation.Rota;

/// <summary>
/// A working period stands in the rota. Given again it changes nothing; with another row it takes over what the rota now says
/// differently.
/// </summary>
/// <param name="Shift">The shift's id, made from clinician and start, so that the same row finds the same shift.</param>
/// <param name="Clinician">Who is to work.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="Row">What the rota says.</param>
/// <param name="OccurredAt">When it was planned, UTC.</param>
public sealed record PlanShift(ShiftId Shift, StaffId Clinician, Instant StartsAt, RosteredShift Row, Instant OccurredAt) : IShiftCommand
{
    /// <summary>No shift is longer: a longer one is a mistyped date.</summary>
    public static readonly Duration Longest = Duration.FromHours(24);

    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when !Shifts.MayKeep(context.By, shift?.Clinician ?? Clinician) => Shifts.NotYours,
        { } when shift.Clinician != Clinician || shift.StartsAt != StartsAt => Refusal.Impossible(nameof(StartsAt), "Another shift has this id."),
        { } when (shift.Rota.Row ?? ShiftRotaEvolution.AsItIs(shift)).SaysTheSameAs(Row) => [],
        { Ended: true } => Shifts.Over,
        { Rota.Cancelled: not null } => Shifts.Cancelled,
        _ when Wrong(context) is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        null => [new ShiftPlanned(Clinician, StartsAt, Row, context.By.Id, OccurredAt)],
        _ => [new ShiftPlanChanged(Row, context.By.Id, OccurredAt)],
    };

    /// <summary>What is wrong with the row itself; null when nothing is.</summary>
    public Refusal? Wrong(DecisionContext context) =>
        Required.Words(Clinician.Value, nameof(Clinician), "Name who works.")
        ?? Required.Words(Row.Team, nameof(Row.Team), "Name the team.")
        ?? Required.Words(Row.Profession, nameof(Row.Profession), "Name the profession.")
        ?? (Row.EndsAt <= StartsAt ? Refusal.Impossible(nameof(Row.EndsAt), "The shift ends before it starts. Check both times.") : null)
        ?? (Row.EndsAt - StartsAt > Longest ? Refusal.Impossible(nameof(Row.EndsAt), "The shift lasts longer than 24 hours. Check both dates.") : null)
        ?? Row.Breaks.Select(one => PlanBreak.Wrong(one, StartsAt, Row.EndsAt)).FirstOrDefault(refusal => refusal is not null)
        ?? (Row.Credentials is null && context.Policies.Allocation.CredentialsRequired
            ? Refusal.Missing(nameof(Row.Credentials), "Give the registration and the sign-off from the staff record.")
            : null)
        ?? (Fitness.MayWork(Row.Credentials, StartsAt) ? null : AllocateClinician.RegistrationExpired)
        ?? StaffRecord.Wrong(Row.Capabilities, Row.Credentials, Row.About);
}
