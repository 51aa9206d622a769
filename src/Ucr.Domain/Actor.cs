namespace Ucr.Domain;

/// <summary>A part that a person, or a system, plays in the service.</summary>
public enum Role
{
    /// <summary>Receives calls and records them.</summary>
    CallTaker,

    /// <summary>A registered clinician who decides at the single point of access.</summary>
    TriageClinician,

    /// <summary>Sends clinicians to visits.</summary>
    Dispatcher,

    /// <summary>A rapid response clinician, who visits.</summary>
    Clinician,

    /// <summary>Answers for the service and its figures.</summary>
    Manager,

    /// <summary>Another system.</summary>
    Integration,

    /// <summary>The service itself, by a policy that a person switched on.</summary>
    Service,
}

/// <summary>Who gives a command.</summary>
/// <param name="Id">As the sign-in service names them.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Registered">Holds a current professional registration.</param>
public sealed record Actor(StaffId Id, IReadOnlySet<Role> Roles, bool Registered)
{
    /// <summary>The service itself.</summary>
    public static readonly Actor Service = new(StaffId.Service, new HashSet<Role> { Role.Service }, Registered: false);

    /// <summary>
    /// May accept, reject, redirect, exempt, downgrade, resolve by phone, or close somebody unseen. A call taker may not:
    /// clinical ruling 2.
    /// </summary>
    public bool DecidesClinically => Registered && (Roles.Contains(Role.TriageClinician) || Roles.Contains(Role.Clinician));

    /// <summary>May send clinicians to visits.</summary>
    public bool Dispatches => Roles.Contains(Role.Dispatcher) || Roles.Contains(Role.TriageClinician) || Roles.Contains(Role.Service);

    /// <summary>Sees patients, or decides at the single point of access; registered or not.</summary>
    public bool SeesPatients => Roles.Contains(Role.Clinician) || Roles.Contains(Role.TriageClinician);

    /// <summary>May record what a clinician did: the clinician, a colleague, or the desk for them.</summary>
    public bool RecordsFor(StaffId clinician) => Id == clinician || SeesPatients || Dispatches;
}
