using NodaTime;
using Ucr.Domain.Allocation;
using Ucr.Server.Allocation;
using Ucr.Server.Intake;
using Ucr.Server.Storage;
using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Staff;
using People = Ucr.Server.Security.Development.People;

namespace Ucr.Server.Operations.Demo;

/// <summary>Puts the county's clinicians on shift.</summary>
public sealed class DemoShifts(CommandDoor door)
{
    private static readonly Duration AfterTheLast = Duration.FromHours(2);

    /// <summary>Starts a day's shifts; those that were started before stay as they are.</summary>
    public async Task Start(County county, DemoDay day)
    {
        foreach (var shift in Of(county, day))
        {
            foreach (var (command, id) in DemoStaff.Day(shift).Select((command, number) => (command, number == 0 ? shift.Shift.Value : ReferralIds.Hash("demonstration-shift", shift.Shift.ToString(), command.GetType().Name))))
            {
                await door.Send(new(People.Provider, Desk.OnVisit(shift.Clinician, SimulationSettings.Usual.Staff), id), command);
            }
        }
    }

    /// <summary>Everybody's shift on a day; the late ones stay until two hours after the last referral.</summary>
    public static IReadOnlyList<StartShift> Of(County county, DemoDay day)
    {
        var staff = Clinicians.Of(county);
        var late = staff.Max(one => one.On(day.Date).EndsAt);
        var until = Instant.Max(late, day.ArrivalsEndAt + AfterTheLast);
        return [.. staff.Select(one => Shift(one, county, one.On(day.Date), late, until))];
    }

    private static StartShift Shift(SimulatedClinician one, County county, ShiftStarted usual, Instant late, Instant until) => new(
        ShiftIds.Of(one.Id, usual.StartsAt), one.Id, county.Teams.First(team => string.Equals(team.Key, one.Team, StringComparison.Ordinal)).Name,
        one.Profession, one.Capabilities, one.Base, usual.StartsAt, usual.EndsAt == late ? until : usual.EndsAt)
    {
        About = DemoStaff.About(one.Id),
    };
}
