using Ucr.Domain.Triage;
using Ucr.Simulation.Assumptions;

namespace Ucr.Simulation.Demand;

/// <summary>What comes with a need.</summary>
/// <param name="Need">Its key.</param>
/// <param name="Weight">Beside the others.</param>
/// <param name="Capabilities">What the visit needs.</param>
/// <param name="Minutes">Expected time with the patient.</param>
/// <param name="TwoPeople">Share that needs two people.</param>
/// <param name="TwoDay">Share that is a reablement need on the two-day standard.</param>
public sealed record NeedProfile(NeedKey Need, double Weight, IReadOnlyList<string> Capabilities, int Minutes, double TwoPeople, double TwoDay)
{
    /// <summary>The nine national needs, and others, as the program's own settings have them.</summary>
    public static IReadOnlyList<NeedProfile> All { get; } = [.. SimulationSettings.Usual.Demand.Needs.Select(Of)];

    /// <summary>The profile of a need; that of others for a need that is not configured here.</summary>
    public static NeedProfile Of(NeedKey need) => Of(need, All);

    /// <summary>The profile of a need among some.</summary>
    public static NeedProfile Of(NeedKey need, IReadOnlyList<NeedProfile> among) => among.FirstOrDefault(one => one.Need == need) ?? among.First(one => one.Need == NeedKey.Other);

    /// <summary>As the settings have it.</summary>
    internal static NeedProfile Of(NeedSettings one) => new(new(one.Need), one.Weight, one.Capabilities, one.Minutes, one.TwoPeople, one.TwoDay);
}
