using Ucr.Domain.Allocation;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Simulation.Staff;

/// <summary>A clinician who does not exist, and the hours they work.</summary>
/// <param name="Id">As the sign-in service names them.</param>
/// <param name="Name">Invented.</param>
/// <param name="Profession">In words.</param>
/// <param name="Register">The register that they stand on; null for who is not registered.</param>
/// <param name="Team">Key of the team.</param>
/// <param name="Base">Where they start and end.</param>
/// <param name="Capabilities">Keys of what they may do.</param>
/// <param name="Starts">Europe/London.</param>
/// <param name="Ends">Europe/London, the same day.</param>
public sealed record SimulatedClinician(
    StaffId Id, string Name, string Profession, string? Register, string Team, Place Base, IReadOnlyList<string> Capabilities, LocalTime Starts, LocalTime Ends)
{
    /// <summary>Their working period on a day.</summary>
    public ShiftStarted On(LocalDate day) => new(
        Id, Team, Profession, Capabilities, Base, day.At(Starts).InZoneLeniently(LondonDays.Zone).ToInstant(), day.At(Ends).InZoneLeniently(LondonDays.Zone).ToInstant());
}
