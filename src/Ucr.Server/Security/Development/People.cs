using Ucr.Domain;
using Ucr.Simulation.Counties;

namespace Ucr.Server.Security.Development;

/// <summary>Everybody one can sign in as in development. All of them, and both providers, are invented.</summary>
public static class People
{
    /// <summary>ODS code of the demonstration's provider.</summary>
    public const string Provider = "RYZ";

    /// <summary>ODS code of a second provider, which sees nothing of the first.</summary>
    public const string OtherProvider = "RXZ";

    /// <summary>Everybody.</summary>
    public static readonly IReadOnlyList<Person> All =
    [
        new("jo.marsh", "Jo Marsh", Role.CallTaker, Provider, "Call taker"),
        new("tom.ashby", "Tom Ashby", Role.CallTaker, Provider, "Call taker"),
        new("amira.khan", "Amira Khan", Role.TriageClinician, Provider, "Nurse", "NMC"),
        new("daniel.okoro", "Daniel Okoro", Role.TriageClinician, Provider, "Paramedic", "HCPC"),
        new("lewis.grant", "Lewis Grant", Role.Dispatcher, Provider, "Dispatcher"),
        new("helen.frost", "Helen Frost", Role.Manager, Provider, "Service manager"),
        .. Clinicians(),
        new("nina.vale", "Nina Vale", Role.TriageClinician, OtherProvider, "Nurse", "NMC"),
        new("peter.stone", "Peter Stone", Role.Clinician, OtherProvider, "Paramedic", "HCPC", "Valley"),
    ];

    /// <summary>The person with this id, if there is one.</summary>
    public static Person? Find(string? id) => All.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    /// <summary>The clinicians of the invented county: whoever signs in as one of them sees that clinician's visits.</summary>
    private static IEnumerable<Person> Clinicians()
    {
        var county = County.Invent(seed: 1);
        var teams = county.Teams.ToDictionary(team => team.Key, team => team.Name, StringComparer.Ordinal);
        return Simulation.Staff.Clinicians.Of(county).Select(one =>
            new Person(one.Id.Value, one.Name, Role.Clinician, Provider, one.Profession, one.Register, teams[one.Team]));
    }
}
