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
        Supervised = !Fitness.MayGoAlone(shift.Credentials),
        Barred = Fitness.MayWork(shift.Credentials, at) ? null : "registration has run out",
        Breaks = [.. shift.Breaks.Where(rest => rest.TakenAt is null && rest.To > at).Select(rest => new Rest(rest.From, rest.To, rest.Minutes))],
        Kit = shift.CarriedKit,
        OvertimeMinutes = shift.OvertimeMinutes,
        EndsIn = shift.EndsIn,
    };
}
