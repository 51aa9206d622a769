using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Planning;

/// <summary>Draws what may come: each hour's visits at random moments, at sites and of kinds as often as they usually are.</summary>
internal sealed class Arrivals
{
    private readonly DaySheet sheet;
    private readonly ExpectedDemand demand;
    private readonly int[] nodes;
    private readonly bool[][] may;
    private readonly OpenVisit[] kinds;

    public Arrivals(DaySheet sheet)
    {
        this.sheet = sheet;
        demand = sheet.Situation.Demand ?? new([], [], []);
        nodes = sheet.SiteNodes;
        kinds = [.. demand.Kinds.Select(Like)];
        may = [.. kinds.Select(kind => sheet.Clinicians.Select(one => one.Barred is null && Fit.Suffices(kind, Fit.Gives(kind, one))).ToArray())];
    }

    /// <summary>A future: everything that is known, and what might come; with the site of each newcomer.</summary>
    public (RoundProblem Problem, List<int> Sites) Draw(Dice dice)
    {
        List<RoundStop> stops = [];
        List<int> sites = [];
        List<bool> allowed = [];
        foreach (var at in Moments(dice))
        {
            var (site, kind) = (One(dice, demand.Sites, one => one.Weight), One(dice, demand.Kinds, one => one.Weight));
            stops.Add(Stop(at, nodes[site], kind));
            sites.Add(site);
            allowed.AddRange(may[kind]);
        }

        var (known, rounds) = (sheet.Problem, sheet.Clinicians.Count);
        return (new RoundProblem([.. known.Stops, .. stops], known.Frames, known.Drives)
        {
            May = [.. known.May, .. allowed],
            Extra = [.. known.Extra, .. new float[stops.Count * rounds]],
            Gives = known.Gives.Length > 0 ? [.. known.Gives, .. new ulong[stops.Count * rounds]] : [],
            Kit = known.Kit,
            DriveCost = known.DriveCost,
            OvertimeCost = known.OvertimeCost,
            Spread = known.Spread,
        }, sites);
    }

    private List<double> Moments(Dice dice)
    {
        List<double> moments = [];
        for (var hour = 0; hour < demand.PerHour.Count && hour * 60 < sheet.Policy.LookAhead.Minutes; hour++)
        {
            if (demand.PerHour[hour] <= 0 || demand.Sites.Count == 0 || kinds.Length == 0)
            {
                continue;
            }

            for (var at = dice.Wait() / demand.PerHour[hour]; at < 1; at += dice.Wait() / demand.PerHour[hour])
            {
                moments.Add((hour + at) * 60);
            }
        }

        return moments.FindAll(at => at < sheet.Policy.LookAhead.Minutes);
    }

    private RoundStop Stop(double at, int node, int kind)
    {
        var (like, policy) = (kinds[kind], sheet.Policy);
        var weight = policy.Weight(like);
        var due = at + demand.Kinds[kind].DueMinutes - policy.DoorMinutes;
        return new(node, policy.DoorMinutes + like.ExpectedMinutes + policy.BetweenVisitsMinutes)
        {
            Earliest = at,
            KnownAt = at,
            Due = due,
            WaitCost = policy.WaitWeight * weight,
            LateCost = policy.LateWeight * weight,
            MissCost = policy.RiskWeight * weight,
            LeftOutCost = policy.Undone(like),
        };
    }

    private static OpenVisit Like(DemandKind kind) =>
        new(default, VisitStage.Planned, kind.Minutes, 1) { Capabilities = kind.Capabilities, Standard = kind.Standard, Urgency = kind.Urgency };

    private static int One<T>(Dice dice, IReadOnlyList<T> of, Func<T, double> weight)
    {
        var left = dice.Next() * of.Sum(weight);
        for (var i = 0; i < of.Count; i++)
        {
            left -= weight(of[i]);
            if (left < 0)
            {
                return i;
            }
        }

        return of.Count - 1;
    }
}
