using NodaTime;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Triage;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>Who is on shift while no plan can be made: by name, with what decides whether they can be sent at all.</summary>
internal static class UnrankedCandidates
{
    /// <summary>The candidates; the decider refuses what cannot be all the same.</summary>
    public static IReadOnlyList<AllocateModel.Candidate> Of(IReadOnlyList<Shift> onShift, VisitNeeds needs, Instant now, StaffNames staff) =>
    [
        .. onShift.Select(shift => (Shift: shift, Not: WhyNot(shift, needs, now)))
            .OrderBy(one => one.Not is not null).ThenBy(one => staff.Of(one.Shift.Clinician), StringComparer.Ordinal)
            .Select(one => new AllocateModel.Candidate(
                one.Shift.Clinician.Value, staff.Of(one.Shift.Clinician), one.Shift.Profession, one.Not ?? $"{one.Shift.Team}, works until {TimeText.Clock(one.Shift.WorksUntil)}", one.Not is null)),
    ];

    // Between two people capabilities count together: only somebody who goes alone must have them all.
    private static string? WhyNot(Shift shift, VisitNeeds needs, Instant now) => new ClinicianOnShift(shift.Clinician, shift.Capabilities, shift.WorksUntil, shift.Credentials) switch
    {
        _ when !Fitness.MayWork(shift.Credentials, now) => "Registration has run out",
        _ when needs.People == 1 && !Fitness.MayGoAlone(shift.Credentials) => "Is never sent alone",
        var on when needs.People == 1 && needs.LackedBy([on], now) is { Count: > 0 } lacks => $"Lacks: {string.Join(", ", lacks.Select(CapabilityText.Of))}",
        _ => null,
    };
}
