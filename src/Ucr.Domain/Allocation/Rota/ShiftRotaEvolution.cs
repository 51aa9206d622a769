using Ucr.Domain.Allocation.Scope;

namespace Ucr.Domain.Allocation.Rota;

/// <summary>How the facts of the rota change a shift.</summary>
internal static class ShiftRotaEvolution
{
    /// <summary>The first fact of a shift that was planned ahead.</summary>
    public static Shift Planned(ShiftId id, ShiftPlanned e) => new()
    {
        Id = id,
        Clinician = e.Clinician,
        Team = e.Rota.Team,
        Profession = e.Rota.Profession,
        Capabilities = e.Rota.Capabilities,
        Base = e.Rota.Base,
        StartsAt = e.StartsAt,
        EndsAt = e.Rota.EndsAt,
        Credentials = e.Rota.Credentials,
        About = e.Rota.About,
        Rota = new() { Row = e.Rota, Breaks = e.Rota.Breaks, Kit = e.Rota.Kit, EndsIn = e.Rota.EndsIn },
    };

    /// <summary>A shift that was planned has begun, as whoever began it says.</summary>
    public static Shift Begun(Shift shift, ShiftStarted e) => shift with
    {
        Team = e.Team,
        Profession = e.Profession,
        Capabilities = e.Capabilities,
        Base = e.Base,
        EndsAt = e.EndsAt,
        Credentials = e.Credentials ?? shift.Credentials,
        About = e.About ?? shift.About,
        Rota = shift.Rota with { Begun = true },
    };

    /// <summary>The shift after one more fact; null when the fact is none of the rota's.</summary>
    public static Shift? Apply(Shift shift, IShiftEvent happened) => happened switch
    {
        ShiftPlanChanged e => Changed(shift, shift.Rota.Row ?? AsItIs(shift), e.Rota),
        ShiftEndChanged e => shift with { EndsAt = e.EndsAt, Rota = shift.Rota with { EndsIn = e.EndsIn } },
        StaffRecordChanged e => shift with { Capabilities = e.Capabilities, Credentials = e.Credentials, About = e.About },
        _ => Rota(shift.Rota, happened) is { } rota ? shift with { Rota = rota } : null,
    };

    /// <summary>What a row would say that describes the shift as it stands.</summary>
    public static RosteredShift AsItIs(Shift shift) => new(
        shift.Team, shift.Profession, shift.Capabilities, shift.Base, shift.EndsAt, shift.EndsIn, [.. shift.Breaks.Select(one => one with { TakenAt = null })], shift.CarriedKit, shift.Credentials, shift.About);

    private static ShiftRota? Rota(ShiftRota rota, IShiftEvent happened) => happened switch
    {
        ShiftCancelled e => rota with { Cancelled = e.Reason },
        ClinicianUnavailable e => rota with { Away = [.. rota.Away, new(e.Reason, e.From, e.Until)] },
        ClinicianAvailableAgain e => rota with { Away = [.. rota.Away.Select(away => Back(away, e.OccurredAt)).OfType<Unavailability>()] },
        BreakPlanned e when e.Number <= rota.Breaks.Count => rota.WithBreak(e.Number, _ => new(e.From, e.To, e.Minutes)),
        BreakPlanned e => rota with { Breaks = [.. rota.Breaks, new(e.From, e.To, e.Minutes)] },
        BreakTaken e => rota.WithBreak(e.Number, planned => planned with { TakenAt = e.OccurredAt }),
        KitCarried e => rota with { Kit = e.Kit },
        OvertimeAllowed e => rota with { OvertimeMinutes = e.Minutes, OvertimeBy = e.By },
        _ => null,
    };

    // What lay wholly after the instant never came; what is past stays.
    private static Unavailability? Back(Unavailability away, Instant at) => away switch
    {
        _ when away.From >= at => null,
        _ when away.Covers(at) => away with { Until = at },
        _ => away,
    };

    private static ShiftRota WithBreak(this ShiftRota rota, int number, Func<PlannedBreak, PlannedBreak> changed) =>
        rota with { Breaks = [.. rota.Breaks.Select((one, index) => index == number - 1 ? changed(one) : one)] };

    /// <summary>Only what the rota says differently than before is taken over: the rest may have been changed by hand since.</summary>
    private static Shift Changed(Shift shift, RosteredShift before, RosteredShift after) => shift with
    {
        Team = string.Equals(after.Team, before.Team, StringComparison.Ordinal) ? shift.Team : after.Team,
        Profession = string.Equals(after.Profession, before.Profession, StringComparison.Ordinal) ? shift.Profession : after.Profession,
        Capabilities = RosteredShift.Same(after.Capabilities, before.Capabilities) ? shift.Capabilities : after.Capabilities,
        Base = after.Base == before.Base ? shift.Base : after.Base,
        EndsAt = after.EndsAt == before.EndsAt ? shift.EndsAt : after.EndsAt,
        Credentials = RosteredShift.Same(after.Credentials, before.Credentials) ? shift.Credentials : after.Credentials,
        About = AboutClinician.Same(after.About, before.About) ? shift.About : after.About,
        Rota = shift.Rota with
        {
            Row = after,
            EndsIn = after.EndsIn == before.EndsIn ? shift.EndsIn : after.EndsIn,
            Breaks = after.Breaks.SequenceEqual(before.Breaks) ? shift.Breaks : Rested(shift.Breaks, after.Breaks),
            Kit = RosteredShift.Same(after.Kit, before.Kit) ? shift.CarriedKit : after.Kit,
        },
    };

    // A break that was taken was taken, whatever the rota says now.
    private static IReadOnlyList<PlannedBreak> Rested(IReadOnlyList<PlannedBreak> breaks, IReadOnlyList<PlannedBreak> planned)
    {
        var taken = breaks.Where(one => one.TakenAt is not null).ToList();
        return [.. taken, .. planned.Skip(taken.Count)];
    }
}
