using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Planning;

/// <summary>
/// Looks ahead: draws possible futures from the usual demand, plans each of them as if it were known what will come, though
/// nobody sets off to anybody before they are known, and lets the futures vote on what each idle clinician does first.
/// </summary>
internal sealed class Futures(DaySheet sheet, RoundSet now)
{
    private readonly LookAhead ahead = sheet.Policy.LookAhead;
    private readonly Arrivals arrivals = new(sheet);

    /// <summary>The votes of all futures; none without demand, or when nobody is idle.</summary>
    public Votes Ask()
    {
        var votes = new Votes(sheet);
        List<int> idle = [.. Enumerable.Range(0, sheet.Clinicians.Count).Where(sheet.IsIdle)];
        if (ahead.Futures == 0 || sheet.Situation.Demand is null || idle.Count == 0)
        {
            return votes;
        }

        foreach (var round in idle)
        {
            votes.Add(round, now.Count(round) > 0 ? now[round][0] : -1, -1);
        }

        for (var future = 0; future < ahead.Futures; future++)
        {
            var seed = (ulong)sheet.Situation.Now.ToUnixTimeSeconds() * 1000 + (ulong)future;
            var (problem, sites) = arrivals.Draw(new(seed));
            var set = new RoundSet(problem);
            set.CopyFrom(now);
            new RoundSearch(set, new(ahead.Iterations, seed) { Warmth = (10, 0.2) }).Run();
            foreach (var round in idle)
            {
                var first = set.Count(round) > 0 ? set[round][0] : -1;
                votes.Add(round, first < sheet.Slots.Count ? first : -1, first >= sheet.Problem.Stops.Length ? sites[first - sheet.Problem.Stops.Length] : -1);
            }
        }

        return votes;
    }
}
