using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;

namespace Ucr.Dispatch;

/// <summary>What usually comes in the next hours, learnt from days that are over: for looking ahead, not for anybody's record.</summary>
/// <param name="PerHour">Visits that are expected to become known in each hour from now on; beyond the list none.</param>
/// <param name="Sites">Where they usually are.</param>
/// <param name="Kinds">What they usually need.</param>
public sealed record ExpectedDemand(IReadOnlyList<double> PerHour, IReadOnlyList<DemandSite> Sites, IReadOnlyList<DemandKind> Kinds);

/// <summary>A place that stands for its neighbourhood.</summary>
/// <param name="Place">Where.</param>
/// <param name="Weight">How often, beside the other sites.</param>
public readonly record struct DemandSite(Place Place, double Weight);

/// <summary>A kind of visit.</summary>
/// <param name="Weight">How often, beside the other kinds.</param>
/// <param name="Minutes">Expected time with the patient.</param>
/// <param name="DueMinutes">From becoming known until it is due.</param>
/// <param name="Standard">What it is measured against.</param>
/// <param name="Capabilities">What it needs.</param>
public sealed record DemandKind(double Weight, int Minutes, int DueMinutes, ResponseStandard Standard, IReadOnlyList<string> Capabilities)
{
    /// <summary>How urgent it usually is.</summary>
    public ClinicalUrgency Urgency { get; init; } = ClinicalUrgency.Usual;
}

/// <summary>How far a plan looks ahead. Nobody is sent by it: it only says who had better wait, and where.</summary>
/// <param name="Futures">How many possible futures are drawn; 0 for no look-ahead.</param>
/// <param name="Minutes">How far they reach.</param>
/// <param name="Iterations">Ruins and recreations for each.</param>
public sealed record LookAhead(int Futures, int Minutes, int Iterations)
{
    /// <summary>Only what is known counts.</summary>
    public static readonly LookAhead None = new(0, 0, 0);

    /// <summary>Two and a half hours in ten futures: what did best on simulated days (docs/decisions/0007).</summary>
    public static readonly LookAhead Usual = new(10, 150, 150);
}
