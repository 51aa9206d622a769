using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Planning;

/// <summary>What the futures say that idle clinicians do first: set off to a visit, or wait, and where they would be needed next.</summary>
internal sealed class Votes(DaySheet sheet)
{
    private const double WorthADrive = 4;
    private readonly Dictionary<(int Round, int Stop), int> votes = [];
    private readonly Dictionary<int, List<int>> sites = [];
    private readonly Dictionary<int, int> asked = [];

    /// <summary>One future's vote.</summary>
    /// <param name="round">An idle clinician.</param>
    /// <param name="stop">What they set off to; -1 when they wait.</param>
    /// <param name="site">Where they would be needed next, when they wait for something to come; -1 otherwise.</param>
    public void Add(int round, int stop, int site)
    {
        votes[(round, stop)] = votes.GetValueOrDefault((round, stop)) + 1;
        asked[round] = asked.GetValueOrDefault(round) + 1;
        if (site >= 0)
        {
            (sites.TryGetValue(round, out var list) ? list : sites[round] = []).Add(site);
        }
    }

    /// <summary>
    /// Carries the vote out: who is to set off to something gets it as the first of their round; who is to wait is named. Most
    /// votes first, and each clinician and each visit once.
    /// </summary>
    public IReadOnlyList<Standby> Count(RoundSet set)
    {
        List<Standby> waits = [];
        HashSet<int> done = [];
        HashSet<int> given = [];
        var trials = new Trials(set);
        foreach (var ((round, stop), count) in votes.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Stop < 0).ThenBy(one => one.Key.Round).ThenBy(one => one.Key.Stop))
        {
            if (done.Contains(round) || (stop >= 0 && given.Contains(stop)) || (stop >= 0 && !Send(set, trials, stop, round)))
            {
                continue;
            }

            done.Add(round);
            if (stop >= 0)
            {
                given.Add(stop);
            }
            else
            {
                waits.Add(Wait(round, count));
            }
        }

        return [.. waits.OrderBy(one => one.Clinician.Value, StringComparer.Ordinal)];
    }

    // Crews of two and what somebody holds stay as the plan has them.
    private bool Send(RoundSet set, Trials trials, int stop, int round)
    {
        var from = set.RoundOf(stop);
        if (from == round && set.PlaceOf(stop) == 0)
        {
            return true;
        }

        if (from < 0 || !sheet.Slots[stop].IsFree || sheet.Problem.Stops[stop].IsTied || sheet.Problem.FollowersOf(stop).Length > 0)
        {
            return false;
        }

        var place = set.PlaceOf(stop);
        set.Take(stop);
        set.Reschedule(from);
        var fits = set.MayTake(stop, round) && double.IsFinite(trials.Try(stop, round, 0, double.PositiveInfinity));
        set.Insert(stop, fits ? round : from, fits ? 0 : place);
        return fits;
    }

    private Standby Wait(int round, int count)
    {
        var id = sheet.Clinicians[round].Id;
        var why = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kept free: {count} of {asked[round]} possible futures begin so");
        if (!sites.TryGetValue(round, out var likely) || likely.Count * 2 < asked[round])
        {
            return new(id, null, why);
        }

        var drives = sheet.Problem.Drives;
        var middle = likely.MinBy(one => likely.Sum(other => drives.Minutes(sheet.SiteNodes[one], sheet.SiteNodes[other], 0)));
        var far = drives.Minutes(sheet.Problem.Frames[round].StartNode, sheet.SiteNodes[middle], 0);
        return new(id, far > WorthADrive ? sheet.Situation.Demand!.Sites[middle].Place : null, why);
    }
}
