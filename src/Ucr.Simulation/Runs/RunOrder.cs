using Ucr.Simulation.Assumptions;

namespace Ucr.Simulation.Runs;

/// <summary>Who decides who goes.</summary>
public enum RunPolicy
{
    /// <summary>The planner, as the service runs it, with the settings' iterations.</summary>
    Planner,

    /// <summary>Where it costs least, one after the other, and no search.</summary>
    Insertion,

    /// <summary>The oldest first, to the nearest who is idle and can do it: what people do without a planner.</summary>
    Nearest,
}

/// <summary>What is to be simulated. The same order gives the same days, byte by byte.</summary>
/// <param name="Seed">Printed with every result.</param>
/// <param name="County">One of the settings' counties.</param>
/// <param name="Days">How many.</param>
/// <param name="Settings">Everything that is assumed.</param>
public sealed record RunOrder(int Seed, string County, int Days, SimulationSettings Settings)
{
    /// <summary>Who decides who goes.</summary>
    public RunPolicy Policy { get; init; }

    /// <summary>The first day, Europe/London.</summary>
    public LocalDate FirstDay { get; init; } = new(2026, 1, 5);

    /// <summary>Referrals a day; null for the county's own.</summary>
    public double? PerDay { get; init; }

    /// <summary>When each day's simulation stops, hours from midnight; what is under way then stays as it is.</summary>
    public double StopsAt { get; init; } = 24;
}
