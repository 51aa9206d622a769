using Ucr.Domain.Triage;

namespace Ucr.Simulation.Demand;

/// <summary>What comes with a need.</summary>
/// <param name="Need">Its key.</param>
/// <param name="Weight">Share of referrals, in percent. Catheter 15 and end of life 9 are one county's (South West London, one April); the rest is an assumption.</param>
/// <param name="Capabilities">What the visit needs (assumption).</param>
/// <param name="Minutes">Expected time with the patient (assumption: no public figure was found).</param>
/// <param name="TwoPeople">Share that needs two people (assumption).</param>
/// <param name="TwoDay">Share that is a reablement need on the two-day standard (assumption).</param>
public sealed record NeedProfile(NeedKey Need, double Weight, IReadOnlyList<string> Capabilities, int Minutes, double TwoPeople, double TwoDay)
{
    /// <summary>The nine national needs, and others.</summary>
    public static readonly IReadOnlyList<NeedProfile> All =
    [
        new(new("falls"), 22, ["assessment", "lifting"], 50, 0.15, 0),
        new(new("catheter"), 15, ["assessment", "catheter"], 40, 0, 0),
        new(new("frailty"), 14, ["assessment"], 60, 0, 0.05),
        new(new("reduced_function"), 13, ["assessment", "mobility"], 60, 0.05, 0.45),
        new(NeedKey.Other, 10, ["assessment"], 50, 0, 0.05),
        new(new("end_of_life"), 9, ["assessment", "end_of_life"], 60, 0.05, 0),
        new(new("confusion"), 7, ["assessment"], 60, 0.05, 0),
        new(new("equipment"), 5, ["equipment"], 40, 0.1, 0.3),
        new(new("diabetes"), 3, ["assessment", "diabetes"], 35, 0, 0),
        new(new("carer_breakdown"), 2, ["assessment"], 70, 0, 0.1),
    ];

    /// <summary>The profile of a need; that of others for a need that is not configured here.</summary>
    public static NeedProfile Of(NeedKey need) => All.FirstOrDefault(one => one.Need == need) ?? All.First(one => one.Need == NeedKey.Other);
}
