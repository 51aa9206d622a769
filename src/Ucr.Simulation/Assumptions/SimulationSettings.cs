using Ucr.Simulation.Behaviour;

namespace Ucr.Simulation.Assumptions;

/// <summary>Everything that a simulation assumes, as one file. The demonstration reads the same file.</summary>
/// <param name="Format">What kind of file this is: <c>ucr-simulation-settings/1</c>.</param>
/// <param name="Sources">Where figures come from, by path; a path stands for all that is under it, the longest one counts.</param>
/// <param name="Counties">Counties by name.</param>
/// <param name="Demand">What arrives.</param>
/// <param name="Habits">How long people take and what they decide.</param>
/// <param name="Staff">Who works.</param>
/// <param name="Planner">How hard the planner tries.</param>
public sealed record SimulationSettings(
    string Format,
    IReadOnlyDictionary<string, string> Sources,
    IReadOnlyDictionary<string, CountySettings> Counties,
    DemandSettings Demand,
    Habits Habits,
    StaffSettings Staff,
    PlannerSettings Planner)
{
    /// <summary>The form that is read.</summary>
    public const string CurrentFormat = "ucr-simulation-settings/1";

    private static readonly Lazy<SimulationSettings> Embedded = new(() => SettingsFile.Read(SettingsFile.UsualText()));

    /// <summary>The settings that come with the program.</summary>
    public static SimulationSettings Usual => Embedded.Value;

    /// <summary>Where a figure comes from; null when the file does not say.</summary>
    /// <param name="path">With points: <c>demand.hours</c>.</param>
    public string? SourceOf(string path)
    {
        for (var at = path; at.Length > 0; at = at.Contains('.', StringComparison.Ordinal) ? at[..at.LastIndexOf('.')] : "")
        {
            if (Sources.TryGetValue(at, out var source))
            {
                return source;
            }
        }

        return null;
    }
}
