using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;

namespace Ucr.Dispatch;

/// <summary>What a shift alone says of its clinician; where they are and what they are at, visits say.</summary>
public static class ShiftAsSeen
{
    /// <summary>The clinician at an instant of the shift.</summary>
    /// <param name="shift">Covers the instant.</param>
    /// <param name="at">UTC: now, or the start of a shift that has yet to begin.</param>
    public static AvailableClinician At(Shift shift, Instant at) => new(shift.Clinician, shift.Base, shift.StartsAt, shift.AvailableUntil(at))
    {
        Capabilities = Fitness.AbleAt(shift.Capabilities, shift.Credentials, at),
        Grades = GradesOf(shift),
        CapabilityEnds = EndsOf(shift, at),
        Gender = shift.About?.Gender is { } gender ? KeyOf(gender) : null,
        Languages = shift.About?.Languages ?? [],
        Supervised = !Fitness.MayGoAlone(shift.Credentials),
        Barred = Fitness.MayWork(shift.Credentials, at) ? null : "registration has run out",
        Breaks = [.. shift.Breaks.Where(rest => rest.TakenAt is null && rest.To > at).Select(rest => new Rest(rest.From, rest.To, rest.Minutes))],
        Kit = shift.CarriedKit,
        OvertimeMinutes = shift.OvertimeMinutes,
        EndsIn = shift.EndsIn,
    };

    /// <summary>A gender as wishes and clinicians are matched by it: <c>woman</c>.</summary>
    public static string KeyOf(ClinicianGender gender) => gender.ToString().ToLowerInvariant();

    private static Dictionary<string, int> GradesOf(Shift shift) => shift.Credentials is not { Dated.Count: > 0 } known
        ? new(StringComparer.Ordinal)
        : shift.Capabilities.Distinct(StringComparer.Ordinal).Where(key => known.GradeOf(key) > 1).ToDictionary(key => key, known.GradeOf, StringComparer.Ordinal);

    private static Dictionary<string, Instant> EndsOf(Shift shift, Instant at) => shift.Credentials is not { Dated.Count: > 0 } known
        ? new(StringComparer.Ordinal)
        : shift.Capabilities.Distinct(StringComparer.Ordinal).Select(key => (Key: key, End: known.EndOf(key, at))).Where(one => one.End is not null)
            .ToDictionary(one => one.Key, one => one.End!.Value, StringComparer.Ordinal);
}
