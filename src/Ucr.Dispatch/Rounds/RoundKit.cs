namespace Ucr.Dispatch.Rounds;

/// <summary>
/// What has to be brought. Kit is kept all day and comes back to its store when the round's time ends; what is used up is gone.
/// Whoever lacks something goes by its store first.
/// </summary>
public sealed record RoundKit
{
    /// <summary>Nothing has to be brought.</summary>
    public static readonly RoundKit None = new();

    /// <summary>Who carries which kit from the beginning, bit by bit; empty when nobody carries any.</summary>
    public ulong[] Carries { get; init; } = [];

    /// <summary>How many units of each kit there are in its store.</summary>
    public int[] Units { get; init; } = [];

    /// <summary>The store of each kit; -1 for kit that is taken along from the beginning without a detour.</summary>
    public int[] Stores { get; init; } = [];

    /// <summary>What each has in stock of what is used up: <see cref="Amounts"/>; empty when nothing is used up.</summary>
    public ulong[] Stock { get; init; } = [];

    /// <summary>The store where everything that is used up can be had; -1 for none: a stock is then all there is.</summary>
    public int Refills { get; init; } = -1;

    /// <summary>How many stores there are.</summary>
    public int StoreCount { get; init; } = 0;

    /// <summary>The stop that is a round's trip to a store: <c>Trips[round * StoreCount + store]</c>.</summary>
    public int[] Trips { get; init; } = [];

    /// <summary>Nothing has to be brought at all.</summary>
    public bool IsNone => Units.Length == 0 && Stock.Length == 0;

    /// <summary>What a round lacks of a stop's kit from the beginning.</summary>
    public ulong Lacks(int round, ulong kit) => Carries.Length == 0 ? kit : kit & ~Carries[round];
}
