using Ucr.Simulation.Counties;

namespace Ucr.Simulation.Staff;

/// <summary>Sixteen clinicians in two teams. Professions, capabilities and hours are assumptions: no public count of a team was found.</summary>
public static class Clinicians
{
    private static readonly string[] Nurse = ["assessment", "catheter", "diabetes", "end_of_life", "wound_care"];
    private static readonly string[] SeniorNurse = [.. Nurse, "iv", "prescriber", "syringe_driver", "verification_of_death"];
    private static readonly string[] Paramedic = ["assessment", "catheter", "iv", "lifting", "minor_injury"];
    private static readonly string[] Physiotherapist = ["assessment", "equipment", "lifting", "mobility"];
    private static readonly string[] OccupationalTherapist = ["assessment", "equipment", "home_safety", "mobility"];
    private static readonly string[] Assistant = ["equipment", "lifting"];

    private static readonly (string Profession, string? Register, string[] Capabilities, int From, int To)[] EachTeam =
    [
        ("Advanced clinical practitioner", "NMC", SeniorNurse, 8, 20),
        ("Nurse", "NMC", Nurse, 8, 18),
        ("Nurse", "NMC", SeniorNurse, 10, 20),
        ("Paramedic", "HCPC", Paramedic, 8, 20),
        ("Paramedic", "HCPC", Paramedic, 12, 20),
        ("Physiotherapist", "HCPC", Physiotherapist, 8, 16),
        ("Occupational therapist", "HCPC", OccupationalTherapist, 9, 17),
        ("Assistant practitioner", null, Assistant, 8, 20),
    ];

    private static readonly string[] Names =
    [
        "Owen Price", "Priya Nair", "Noor Sedgewick", "Callum Reid", "Keziah Plume", "Mei Tanaka", "Sadia Begum", "Kofi Mensah",
        "Fiona Lamb", "Grace Adeyemi", "Bronwen Sallow", "Ben Hollis", "Tomos Hartwell", "Ruta Kalnina", "Marcus Bell", "Yusuf Demir",
    ];

    private static readonly Lazy<HashSet<StaffId>> OnRegister = new(() => [.. Of(County.Invent(1)).Where(one => one.Register is not null).Select(one => one.Id)]);

    /// <summary>Everybody who works in the county, on every day.</summary>
    public static IReadOnlyList<SimulatedClinician> Of(County county) =>
        [.. county.Teams.SelectMany((team, number) => EachTeam.Select((one, place) => Clinician(team, one, Names[(number * EachTeam.Length) + place])))];

    /// <summary>Stands on a professional register; assistants do not.</summary>
    public static bool IsRegistered(StaffId clinician) => OnRegister.Value.Contains(clinician);

    private static SimulatedClinician Clinician(Team team, (string Profession, string? Register, string[] Capabilities, int From, int To) one, string name) => new(
        new(name.ToLowerInvariant().Replace(' ', '.')), name, one.Profession, one.Register, team.Key, team.Base,
        one.Capabilities, new(one.From, 0), new(one.To, 0));
}
