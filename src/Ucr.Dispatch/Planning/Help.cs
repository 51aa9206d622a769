using System.Globalization;
using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Planning;

/// <summary>What would make a visit possible that nobody has time for, raised to a person early.</summary>
internal static class Help
{
    private const double MostOvertime = 120;

    /// <summary>In words, the easiest first; always something.</summary>
    public static IReadOnlyList<string> For(DaySheet sheet, RoundSet set, int stop, Words words)
    {
        var index = sheet.Slots[stop].Visit;
        var visit = sheet.Visits[index];
        List<int> able = [.. Enumerable.Range(0, sheet.Clinicians.Count).Where(one => Fit.Bars(visit, sheet.Clinicians[one]) is null && Fit.Suffices(visit, sheet.Gives[index][one]))];
        List<string> help = [];
        if (able.Select(one => (One: one, Minutes: Overtime(sheet, set, stop, one))).Where(one => one.Minutes <= MostOvertime).OrderBy(one => one.Minutes).ThenBy(one => one.One).ToList() is [var best, ..])
        {
            help.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(best.Minutes / 5) * 5:0} minutes of overtime by {sheet.Clinicians[best.One].Id}"));
        }

        if (able.Count == 0 && sheet.Clinicians.Any(one => one.Barred is null) && visit.Capabilities.Count > 0)
        {
            help.Add("a lower grade with support by phone, on a clinical lead's recorded override");
        }

        if (visit.Kit.Count > 0)
        {
            help.Add($"another {visit.Kit[0].Replace('_', ' ')}");
        }

        help.Add(visit.LatestAt is null && visit.EarliestAt is null ? "a clinician of a neighbouring team" : "a clinician of a neighbouring team, or another time");
        return help;
    }

    // By how much their work would pass its end, if the visit came last.
    private static double Overtime(DaySheet sheet, RoundSet set, int stop, int round)
    {
        ref readonly var frame = ref sheet.Problem.Frames[round];
        ref readonly var one = ref sheet.Problem.Stops[stop];
        var from = Leaving.NodeBefore(sheet.Problem, set[round], set.Count(round), in frame);
        var start = Math.Max(set.EndOf(round) + sheet.Problem.Drives.Minutes(from, one.Node, set.EndOf(round)), one.Earliest);
        return start > one.Latest ? double.PositiveInfinity : start + one.Minutes - frame.End;
    }
}
