using Ucr.Domain.Allocation.Rota;

namespace Ucr.Domain.Allocation.Scope;

/// <summary>
/// What the staff record says of a clinician changes for a shift: a competency was signed off, a registration renewed, a language
/// named. The desk or a manager says so, and not the clinician alone (clinical ruling 20).
/// </summary>
/// <param name="Shift">The shift meant.</param>
/// <param name="Capabilities">Keys of what they may do, whole.</param>
/// <param name="Credentials">Registration, sign-off, dates and grades; null where the service keeps them elsewhere.</param>
/// <param name="About">What patients' wishes are matched with; null where nobody has said.</param>
/// <param name="OccurredAt">From when, UTC.</param>
public sealed record ChangeStaffRecord(
    ShiftId Shift, IReadOnlyList<string> Capabilities, Credentials? Credentials, AboutClinician? About, Instant OccurredAt) : IShiftCommand
{
    /// <inheritdoc />
    public Decision Decide(Shift? shift, DecisionContext context) => shift switch
    {
        _ when Shifts.Closed(shift, context.By) is { } refusal => refusal,
        _ when !Shifts.Leads(context.By) => Shifts.DeskMustDecide,
        { } when RosteredShift.Same(shift.Capabilities, Capabilities) && RosteredShift.Same(shift.Credentials, Credentials) && AboutClinician.Same(shift.About, About) => [],
        _ when Credentials is null && context.Policies.Allocation.CredentialsRequired =>
            Refusal.Missing(nameof(Credentials), "Give the registration and the sign-off from the staff record."),
        _ when StaffRecord.Wrong(Capabilities, Credentials, About) is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new StaffRecordChanged([.. Capabilities.Distinct(StringComparer.Ordinal)], Credentials, About, context.By.Id, OccurredAt)],
    };
}

/// <summary>What a staff record can say.</summary>
internal static class StaffRecord
{
    private const int HighestGrade = 9;

    /// <summary>What cannot be in it; null when all of it can.</summary>
    public static Refusal? Wrong(IReadOnlyList<string> capabilities, Credentials? credentials, AboutClinician? about) => (credentials?.Dated ?? []) switch
    {
        _ when capabilities.Any(string.IsNullOrWhiteSpace) => Refusal.Missing("Capabilities", "Name each capability."),
        var dated when dated.Any(one => one.Grade is < 1 or > HighestGrade) => Refusal.Impossible("Capabilities", $"A grade is a number from 1 to {HighestGrade}."),
        var dated when dated.Any(one => one.Until <= one.From) => Refusal.Impossible("Capabilities", "A capability runs out before it begins. Check both dates."),
        _ when about is { } known && !known.Languages.All(LanguageKeys.IsKey) => Refusal.Impossible("Languages", "Name each language in letters: Polish, British Sign Language."),
        _ => null,
    };
}
