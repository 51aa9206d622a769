namespace Ucr.Dispatch.Rounds;

/// <summary>Scarce kit: whoever has a stop that needs it takes one unit along for the whole round, while there is one left.</summary>
public sealed partial class RoundSet
{
    private readonly int[] kitUse;
    private readonly int[] kitTaken;

    /// <summary>Whether a stop may stand in a round as things are: allowed at all, and its kit is there.</summary>
    public bool MayTake(int stop, int round)
    {
        if (!Problem.MayTake(stop, round))
        {
            return false;
        }

        var kit = Problem.Stops[stop].Kit;
        return kit < 0 || kitUse[Cell(round, kit)] > 0 || Problem.Carries[Cell(round, kit)] || kitTaken[kit] < Problem.KitUnits[kit];
    }

    private int Cell(int round, int kit) => (round * Problem.KitUnits.Length) + kit;

    private void UseKit(int stop, int round)
    {
        if (Problem.Stops[stop].Kit is var kit and >= 0 && kitUse[Cell(round, kit)]++ == 0 && !Problem.Carries[Cell(round, kit)])
        {
            kitTaken[kit]++;
        }
    }

    private void ReturnKit(int stop, int round)
    {
        if (Problem.Stops[stop].Kit is var kit and >= 0 && --kitUse[Cell(round, kit)] == 0 && !Problem.Carries[Cell(round, kit)])
        {
            kitTaken[kit]--;
        }
    }
}
