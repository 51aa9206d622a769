using System.Globalization;
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

    private static readonly (string Profession, string[] Capabilities, int From, int To)[] EachTeam =
    [
        ("Advanced clinical practitioner", SeniorNurse, 8, 20),
        ("Nurse", Nurse, 8, 18),
        ("Nurse", SeniorNurse, 10, 20),
        ("Paramedic", Paramedic, 8, 20),
        ("Paramedic", Paramedic, 12, 20),
        ("Physiotherapist", Physiotherapist, 8, 16),
        ("Occupational therapist", OccupationalTherapist, 9, 17),
        ("Assistant practitioner", Assistant, 8, 20),
    ];

    private static readonly string[] Names =
    [
        "Ama Brightling", "Jude Fallowfield", "Noor Sedgewick", "Tomos Hartwell", "Keziah Plume", "Rafi Oakhanger", "Bronwen Sallow", "Ike Merriweather",
        "Yusra Tidewell", "Callum Rushbrook", "Ines Cobbold", "Devi Larkham", "Mabli Stonecrop", "Osei Windrush", "Greta Pellow", "Hamza Foxley",
    ];

    /// <summary>Everybody who works in the county, on every day.</summary>
    public static IReadOnlyList<SimulatedClinician> Of(County county) =>
        [.. county.Teams.SelectMany((team, number) => EachTeam.Select((one, place) => Clinician(team, one, (number * EachTeam.Length) + place)))];

    private static SimulatedClinician Clinician(Team team, (string Profession, string[] Capabilities, int From, int To) one, int number) => new(
        new(string.Create(CultureInfo.InvariantCulture, $"clinician-{number + 1:00}")), Names[number], one.Profession, team.Key, team.Base,
        one.Capabilities, new(one.From, 0), new(one.To, 0));
}
