using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Planning;

/// <summary>Reads finished rounds: who goes to each free slot, who else could, and why the others cannot.</summary>
internal sealed class Reading(DaySheet sheet, RoundSet set)
{
    private readonly Options options = new(sheet, set);
    private readonly Words words = new(sheet);

    /// <summary>Each free slot, in clinical order.</summary>
    public IEnumerable<PlannedSlot> Slots()
    {
        var numbers = Numbers();
        var read = Enumerable.Range(0, sheet.Slots.Count).Where(stop => sheet.Slots[stop].IsFree).Select(stop => Slot(stop, numbers[stop])).ToList();
        return read.OrderBy(slot => slot.Visit).ThenBy(slot => slot.Slot.Slot).Select(slot => slot.Slot);
    }

    /// <summary>One free slot of a visit for one person.</summary>
    public PlannedSlot One(int stop) => Slot(stop, sheet.Slots[stop].Number).Slot;

    // Of two free slots of a visit the first is for whoever could be there first.
    private int[] Numbers()
    {
        int[] numbers = [.. sheet.Slots.Select(slot => slot.Number)];
        for (var stop = 0; stop < numbers.Length; stop++)
        {
            var mate = sheet.Problem.Stops[stop].Partner;
            if (mate > stop && sheet.Slots[stop].IsFree && sheet.Slots[mate].IsFree && set.RoundOf(stop) >= 0 && Ready(mate) < Ready(stop))
            {
                (numbers[stop], numbers[mate]) = (numbers[mate], numbers[stop]);
            }
        }

        return numbers;
    }

    private double Ready(int stop)
    {
        var (round, place) = (set.RoundOf(stop), set.PlaceOf(stop));
        var clock = place == 0 ? sheet.Problem.Frames[round].Start : set.StartOf(set[round][place - 1]) + sheet.Problem.Stops[set[round][place - 1]].Minutes;
        return clock + sheet.Problem.Drives.Minutes(Leaving.NodeBefore(sheet.Problem, set[round], place, in sheet.Problem.Frames[round]), sheet.Problem.Stops[stop].Node, clock);
    }

    private (int Visit, PlannedSlot Slot) Slot(int stop, int number)
    {
        var slot = sheet.Slots[stop];
        var (round, place, mate) = (set.RoundOf(stop), set.PlaceOf(stop), sheet.Problem.Stops[stop].Partner);
        if (round >= 0)
        {
            set.Take(stop);
            set.Reschedule(round);
        }

        var found = round >= 0 || mate < 0 ? Try(stop, mate) : [];
        var chosen = round >= 0 ? options.At(stop, round, place) : null;
        if (round >= 0)
        {
            set.Insert(stop, round, place);
        }

        return (slot.Visit, InWords(stop, number, chosen, found));
    }

    private List<Option> Try(int stop, int mate)
    {
        var (slot, visit) = (sheet.Slots[stop], sheet.Visits[sheet.Slots[stop].Visit]);
        List<Option> found = [];
        for (var round = 0; round < sheet.Clinicians.Count; round++)
        {
            if (Bars(visit, slot.Visit, round, mate) is null && set.MayTake(stop, round) && options.BestIn(stop, round) is { } option)
            {
                found.Add(option);
            }
        }

        return [.. found.OrderBy(option => option.Score.Total).ThenBy(option => option.Arrives).ThenBy(option => option.Round)];
    }

    // Beside whoever stands in the other slot, what is lacking counts; with nobody there, everything does.
    private string? Bars(OpenVisit visit, int index, int round, int mate)
    {
        if (Fit.Bars(visit, sheet.Clinicians[round]) is { } barred)
        {
            return barred;
        }

        if (mate >= 0 && set.RoundOf(mate) is var other and >= 0)
        {
            return other == round ? "is in its crew already" : Fit.Lacks(visit, sheet.Gives[index][round] | sheet.Gives[index][other]);
        }

        return mate >= 0 && Enumerable.Range(0, sheet.Clinicians.Count).Any(one => one != round && Fit.Bars(visit, sheet.Clinicians[one]) is null
            && Fit.Suffices(visit, sheet.Gives[index][round] | sheet.Gives[index][one])) ? null : Fit.Lacks(visit, sheet.Gives[index][round]);
    }

    private PlannedSlot InWords(int stop, int number, Option? chosen, List<Option> found)
    {
        var (index, mate) = (sheet.Slots[stop].Visit, sheet.Problem.Stops[stop].Partner);
        var visit = sheet.Visits[index];
        List<Candidate> ranked = chosen is null ? [] : [Of(chosen, words.First(chosen)), .. found.Where(one => one.Round != chosen.Round).Select(one => Of(one, words.Other(one, chosen)))];
        var isRanked = new bool[sheet.Clinicians.Count];
        foreach (var option in chosen is null ? [] : found.Prepend(chosen))
        {
            isRanked[option.Round] = true;
        }

        var ruledOut = new List<RuledOut>();
        for (var round = 0; round < sheet.Clinicians.Count; round++)
        {
            if (!isRanked[round])
            {
                ruledOut.Add(new(sheet.Clinicians[round].Id, Bars(visit, index, round, mate) ?? Why(stop, round, found)));
            }
        }

        return new(visit.Id, number, ranked, ruledOut, words.Concern(visit, ranked)) { WouldHelp = ranked.Count > 0 ? [] : Help.For(sheet, set, stop, words) };
    }

    private string Why(int stop, int round, List<Option> found)
    {
        var visit = sheet.Visits[sheet.Slots[stop].Visit];
        return sheet.Problem.Stops[stop].After is var before and >= 0 && set.RoundOf(before) < 0 ? "waits for another visit, which nobody can do"
            : found.Exists(option => option.Round == round) ? "would keep somebody with a stronger need waiting"
            : sheet.Problem.Stops[stop].Partner >= 0 && set.RoundOf(stop) < 0 ? "no second person at a time that suits both"
            : visit is { NeverAlone: true, People: 1 } ? "nobody goes there alone"
            : !set.MayTake(stop, round) && sheet.Problem.MayTake(stop, round) ? $"no {visit.Kit[0].Replace('_', ' ')} left to bring"
            : words.NoTime(round);
    }

    private Candidate Of(Option option, string why) => new(
        sheet.Clinicians[option.Round].Id, option.Place, sheet.At(option.Leaves), sheet.At(option.Arrives), option.Chance, option.Score, why)
    {
        Fetch = option.Fetch.Store >= 0 ? new(sheet.Stores[option.Fetch.Store], sheet.At(option.Fetch.Arrives)) : null,
    };
}
