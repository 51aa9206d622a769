using System.Numerics;

namespace Ucr.Dispatch.Rounds;

/// <summary>
/// Scarce kit: a unit belongs to a round from the beginning of its time to the end, while there is one left. Whoever does not
/// carry it has fetched it from its store before the first stop that needs it.
/// </summary>
public sealed partial class RoundSet
{
    private readonly int[] kitUse;
    private readonly ulong[] usedBefore;

    /// <summary>Whether a stop may stand in a round as things are: allowed at all, and its kit is there.</summary>
    public bool MayTake(int stop, int round)
    {
        if (!Problem.MayTake(stop, round))
        {
            return false;
        }

        var kit = Problem.Kit;
        return kit.IsNone || (HasUnits(round, kit.Lacks(round, Problem.Stops[stop].Kit))
            && (kit.Stock.Length == 0 || kit.Refills >= 0 || Amounts.Suffice(kit.Stock[round], usedBefore[round] + Problem.Stops[stop].Uses)));
    }

    /// <summary>Whether somebody would have a stop's kit with them at a place of their round, by what they carry and where they have been before.</summary>
    internal bool HasKit(int stop, int round, int place) => Problem.Kit.StoreCount == 0 || MissingStore(stop, round, place) < 0;

    /// <summary>The first store where something is to be fetched before a stop; -1 when nothing is missing.</summary>
    internal int MissingStore(int stop, int round, int place)
    {
        var kit = Problem.Kit;
        for (var lacking = kit.Lacks(round, Problem.Stops[stop].Kit); lacking != 0; lacking &= lacking - 1)
        {
            var store = kit.Stores[BitOperations.TrailingZeroCount(lacking)];
            if (store >= 0 && !Been(round, store, place))
            {
                return store;
            }
        }

        return kit.Refills >= 0 && !Amounts.Suffice(kit.Stock[round], usedBefore[round] + Problem.Stops[stop].Uses) && !Been(round, kit.Refills, place) ? kit.Refills : -1;
    }

    /// <summary>The stop that is a round's trip to a store.</summary>
    internal int Trip(int round, int store) => Problem.Kit.Trips[(round * Problem.Kit.StoreCount) + store];

    /// <summary>Whether somebody must go by a store.</summary>
    internal bool NeedsTrip(int round, int store) => FirstNeed(round, store) < counts[round];

    /// <summary>How many stops of a round could be done without a trip to a store.</summary>
    internal int FirstNeed(int round, int store)
    {
        var (kit, used) = (Problem.Kit, 0UL);
        for (var place = 0; place < counts[round]; place++)
        {
            ref readonly var one = ref Problem.Stops[order[round][place]];
            for (var lacking = kit.Lacks(round, one.Kit); lacking != 0; lacking &= lacking - 1)
            {
                if (kit.Stores[BitOperations.TrailingZeroCount(lacking)] == store)
                {
                    return place;
                }
            }

            used += one.Uses;
            if (kit.Refills == store && !Amounts.Suffice(kit.Stock[round], used))
            {
                return place;
            }
        }

        return counts[round];
    }

    private bool Been(int round, int store, int place)
    {
        var trip = Trip(round, store);
        return roundOf[trip] == round && placeOf[trip] < place;
    }

    private bool HasUnits(int round, ulong lacking)
    {
        for (; lacking != 0; lacking &= lacking - 1)
        {
            var kit = BitOperations.TrailingZeroCount(lacking);
            if (kitUse[Cell(round, kit)] == 0 && Problem.Kit.Units[kit] <= Busiest(round, kit))
            {
                return false;
            }
        }

        return true;
    }

    // How many units others have at once, at most, while this round goes on: a unit comes back when its round's time is over.
    private int Busiest(int round, int kit)
    {
        var most = 0;
        for (var other = -1; other < counts.Length; other++)
        {
            var at = other < 0 ? Problem.Frames[round].Start : Problem.Frames[other].Start;
            if (other == round || at < Problem.Frames[round].Start || at >= Over(round) || (other >= 0 && !Has(other, kit)))
            {
                continue;
            }

            var held = 0;
            for (var holder = 0; holder < counts.Length; holder++)
            {
                held += holder != round && Has(holder, kit) && Problem.Frames[holder].Start <= at && Over(holder) > at ? 1 : 0;
            }

            most = Math.Max(most, held);
        }

        return most;
    }

    private double Over(int round) => Problem.Frames[round].End + Problem.Frames[round].Overtime;

    private bool Has(int round, int kit) => kitUse[Cell(round, kit)] > 0 && Problem.Kit.Lacks(round, 1UL << kit) != 0;

    private int Cell(int round, int kit) => (round * Problem.Kit.Units.Length) + kit;

    private void UseKit(int stop, int round, int more)
    {
        for (var kit = Problem.Stops[stop].Kit; kit != 0; kit &= kit - 1)
        {
            kitUse[Cell(round, BitOperations.TrailingZeroCount(kit))] += more;
        }
    }
}
