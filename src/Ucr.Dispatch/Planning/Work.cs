using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch.Planning;

/// <summary>A plan in the making: everybody's day, filled visit by visit.</summary>
internal sealed class Work
{
    private readonly Situation situation;
    private readonly Words words;
    private readonly List<Diary> diaries;
    private readonly Dictionary<StaffId, Diary> byClinician;

    public Work(Situation situation, ITravelTime travel)
    {
        (this.situation, words) = (situation, new(situation.Now));
        Visits = [.. situation.Visits.OrderBy(visit => visit.Urgency).ThenBy(visit => visit.DueAt ?? Instant.MaxValue).ThenBy(visit => visit.Id.Value)];
        diaries = [.. situation.Clinicians.OrderBy(one => one.Id.Value, StringComparer.Ordinal).Select(one => new Diary(one, situation, travel))];
        byClinician = diaries.ToDictionary(diary => diary.Clinician.Id);
        foreach (var visit in Visits.Where(visit => visit.IsAhead))
        {
            Keep(visit);
        }
    }

    /// <summary>In clinical order.</summary>
    public IReadOnlyList<OpenVisit> Visits { get; }

    /// <summary>Plans each free slot of a visit.</summary>
    public IEnumerable<PlannedSlot> Fill(OpenVisit visit)
    {
        List<StaffId> crew = [.. visit.Holders.Select(holder => holder.Clinician)];
        var free = Enumerable.Range(1, visit.People).Except(visit.Holders.Select(holder => holder.Slot)).ToList();
        for (var i = 0; i < free.Count; i++)
        {
            var stop = StopOf(visit, crew);
            var missing = crew.Aggregate(visit.Capabilities, (needed, id) => byClinician.TryGetValue(id, out var diary) ? Scope.Without(needed, diary.Clinician) : needed);
            var (trials, ruledOut) = Try(visit, stop, crew, missing, free.Count - i);
            if (trials.Count > 0)
            {
                Take(stop, trials[0], crew);
            }

            yield return InWords(visit, free[i], trials, ruledOut);
        }
    }

    private (List<Trial> Trials, List<RuledOut> RuledOut) Try(OpenVisit visit, Stop stop, List<StaffId> crew, IReadOnlyList<string> missing, int open)
    {
        List<Trial> trials = [];
        List<RuledOut> ruledOut = [];
        var others = diaries.Select(diary => diary.Clinician).Where(one => one.Barred is null && Excluded(visit, one.Id, crew) is null).ToList();
        foreach (var diary in diaries)
        {
            var id = diary.Clinician.Id;
            var why = diary.Clinician.Barred ?? Excluded(visit, id, crew) ?? Alone(diary.Clinician, crew) ?? Scope.Forbids(missing, open, diary.Clinician, others.Where(one => one.Id != id));
            if (why is null && Trial.Cheapest(stop, diary, situation.Policy) is { } trial)
            {
                trials.Add(trial);
            }
            else
            {
                ruledOut.Add(new(id, why ?? words.ShiftTooShort(diary)));
            }
        }

        return ([.. trials.OrderBy(trial => trial.Score.Total).ThenBy(trial => trial.Walk.Arrives)], ruledOut);
    }

    private static string? Excluded(OpenVisit visit, StaffId id, List<StaffId> crew) => (visit, id) switch
    {
        _ when crew.Contains(id) => "is in its crew already",
        _ when visit.NotThese.Contains(id) => "declined it, or had it taken away",
        _ => null,
    };

    // A student, or somebody not signed off, joins a colleague and never goes first.
    private string? Alone(AvailableClinician clinician, List<StaffId> crew) =>
        clinician.Supervised && !crew.Exists(id => byClinician.TryGetValue(id, out var diary) && !diary.Clinician.Supervised) ? "is never sent alone" : null;

    private void Take(Stop stop, Trial trial, List<StaffId> crew)
    {
        trial.Diary.Put(stop, trial.Place, settle: stop.Visit.People > 1);
        foreach (var colleague in crew.Where(byClinician.ContainsKey))
        {
            byClinician[colleague].Postpone(stop.Visit.Id, trial.Walk.Arrives);
        }

        crew.Add(trial.Diary.Clinician.Id);
    }

    private void Keep(OpenVisit visit)
    {
        List<StaffId> crew = [];
        foreach (var holder in visit.Holders.OrderBy(holder => holder.Slot))
        {
            if (byClinician.TryGetValue(holder.Clinician, out var diary))
            {
                var stop = StopOf(visit, crew);
                var reached = diary.Try(stop, diary.Count).After;
                Take(stop, new(diary, diary.Count, reached, null, new(0, 0, 0, 0, 0)), crew);
            }
        }
    }

    private Stop StopOf(OpenVisit visit, List<StaffId> crew)
    {
        var earliest = visit.EarliestAt is { } at ? (at - situation.Now).TotalMinutes : 0;
        var crewThere = crew.Select(id => byClinician.TryGetValue(id, out var diary) ? diary.Reaches(visit.Id) ?? 0 : 0).DefaultIfEmpty(0).Max();
        return new(visit, visit.DueAt is { } due ? (due - situation.Now).TotalMinutes : double.PositiveInfinity, Math.Max(Math.Max(0, earliest), crewThere));
    }

    private PlannedSlot InWords(OpenVisit visit, int slot, List<Trial> trials, List<RuledOut> ruledOut)
    {
        var ranked = trials.ConvertAll(trial => new Candidate(
            trial.Diary.Clinician.Id, trial.Place, At(trial.Walk.Leaves), At(trial.Walk.Arrives), trial.Chance, trial.Score,
            ReferenceEquals(trial, trials[0]) ? words.First(trial) : words.Other(trial, trials[0])));
        return new(visit.Id, slot, ranked, ruledOut, Words.Concern(ranked, diaries.Count));
    }

    private Instant At(double minutes) => situation.Now + Duration.FromSeconds((long)Math.Round(minutes * 60));
}
