using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Counties;

namespace Ucr.Simulation.Staff;

/// <summary>The clinicians of a county's teams. Professions, capabilities and hours stand in simulation.settings.json.</summary>
public static class Clinicians
{
    private const int MostOfATeam = 8;

    private static readonly string[] Names =
    [
        "Owen Price", "Priya Nair", "Noor Sedgewick", "Callum Reid", "Keziah Plume", "Mei Tanaka", "Sadia Begum", "Kofi Mensah",
        "Fiona Lamb", "Grace Adeyemi", "Bronwen Sallow", "Ben Hollis", "Tomos Hartwell", "Ruta Kalnina", "Marcus Bell", "Yusuf Demir",
        "Ailsa Crane", "Dev Kapoor", "Hana Okafor", "Lowri Penn", "Mateo Silva", "Nadia Rahal", "Olek Wrona", "Petra Vance",
        "Quinn Abbot", "Rosa Delgado", "Suresh Patel", "Tilda Marsh", "Umar Farah", "Vera Holt", "Wren Castle", "Xiu Lang",
        "Yara Boateng", "Zack Pryor", "Anwen Locke", "Bilal Aziz", "Carys Moon", "Dario Conti", "Elin Frost", "Femi Ade",
        "Gwen Tarrant", "Hugo Brandt", "Imani Cole", "Jonas Weir",
    ];

    private static readonly Lazy<Dictionary<StaffId, int>> Numbers = new(() => Names.Index().ToDictionary(one => IdOf(one.Item), one => one.Index));

    /// <summary>Everybody who works in the county, on every day.</summary>
    public static IReadOnlyList<SimulatedClinician> Of(County county) => Of(county, SimulationSettings.Usual.Staff);

    /// <summary>Everybody who works in the county, on every day.</summary>
    /// <param name="county">Whose teams.</param>
    /// <param name="settings">Who works in each of them.</param>
    public static IReadOnlyList<SimulatedClinician> Of(County county, StaffSettings settings) =>
        [.. county.Teams.SelectMany((team, number) => settings.EachTeam.Select((one, place) => Clinician(team, one, Names[(number * MostOfATeam) + place])))];

    /// <summary>Stands on a professional register; assistants do not.</summary>
    /// <param name="clinician">One of the county's.</param>
    /// <param name="settings">Who works in each team, as the run has it.</param>
    public static bool IsRegistered(StaffId clinician, StaffSettings settings) =>
        !Numbers.Value.TryGetValue(clinician, out var number) || settings.EachTeam.ElementAtOrDefault(number % MostOfATeam) is not { Register: null };

    private static StaffId IdOf(string name) => new(name.ToLowerInvariant().Replace(' ', '.'));

    private static SimulatedClinician Clinician(Team team, PostSettings one, string name) => new(
        IdOf(name), name, one.Profession, one.Register, team.Key, team.Base, one.Capabilities, new(one.From, 0), new(one.To, 0));
}
