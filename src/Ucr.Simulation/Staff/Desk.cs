using Ucr.Simulation.Assumptions;

namespace Ucr.Simulation.Staff;

/// <summary>Who sits at the desk of the simulated service.</summary>
public static class Desk
{
    /// <summary>Decides what is taken on.</summary>
    public static readonly Actor TriageClinician =
        new(new("amira.khan"), new HashSet<Role> { Role.TriageClinician }, Registered: true);

    /// <summary>Sends clinicians to visits.</summary>
    public static readonly Actor Dispatcher = new(new("lewis.grant"), new HashSet<Role> { Role.Dispatcher }, Registered: false);

    /// <summary>Answers for the service and its settings.</summary>
    public static readonly Actor Manager = new(new("helen.frost"), new HashSet<Role> { Role.Manager }, Registered: false);

    /// <summary>Answers the telephone.</summary>
    public static readonly Actor CallTaker = new(new("jo.marsh"), new HashSet<Role> { Role.CallTaker }, Registered: false);

    /// <summary>A clinician on a visit, who records for themselves.</summary>
    /// <param name="clinician">One of the county's.</param>
    /// <param name="settings">Who works in each team, as the run has it.</param>
    public static Actor OnVisit(StaffId clinician, StaffSettings settings) => new(clinician, new HashSet<Role> { Role.Clinician }, Clinicians.IsRegistered(clinician, settings));
}
