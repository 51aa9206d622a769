using Ucr.Dispatch.Planning;
using Ucr.Dispatch.Rounds;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch;

/// <summary>
/// A plan that stays in memory, so that one new referral does not recompute the county: it is put where it costs least, at
/// once, and nothing else moves. Whoever keeps it plans anew now and then, beside; it belongs to one thread at a time.
/// </summary>
public sealed class LivePlan
{
    private readonly DaySheet sheet;
    private readonly RoundSet set;
    private readonly Reading reading;
    private readonly Trials trials;
    private int added;

    /// <summary>Plans a situation and keeps the rounds.</summary>
    /// <param name="situation">As for <see cref="Planner"/>.</param>
    /// <param name="travel">Travel times.</param>
    /// <param name="room">How many new visits it can take before it has to be made anew.</param>
    /// <param name="enough">As for <see cref="Planner"/>.</param>
    public LivePlan(Situation situation, ITravelTime travel, int room = 64, Func<bool>? enough = null)
    {
        sheet = new(situation, travel, room);
        set = Planner.Rounds(sheet, enough);
        (reading, trials) = (new(sheet, set), new(set));
        Plan = Planner.Read(sheet, set);
    }

    /// <summary>The whole plan, as it was made.</summary>
    public Plan Plan { get; }

    /// <summary>Takes a new visit in.</summary>
    /// <param name="visit">Planned, for one person, and not in the plan yet.</param>
    /// <param name="now">UTC; not before the plan was made.</param>
    /// <returns>
    /// Who could go, the first of them where it costs least; null when the plan has to be made anew: no room is left, the visit
    /// needs two people or scarce kit, comes after another one, or its facts contradict themselves.
    /// </returns>
    public PlannedSlot? Add(OpenVisit visit, Instant now)
    {
        if (sheet.Room == 0 || visit is not { Stage: VisitStage.Planned, People: 1, Holders.Count: 0, Kit.Count: 0, After: null } || Contradiction.Of(visit).Any())
        {
            return null;
        }

        Advance(sheet.Minutes(now));
        var stop = sheet.Add(visit);
        added++;
        set.Announce(stop);
        if (trials.Cheapest(stop) is { Round: >= 0 } opening)
        {
            set.Insert(stop, opening);
        }

        return reading.One(stop);
    }

    /// <summary>Takes every visit back that was taken in: the rounds are again as they were made.</summary>
    public void Forget()
    {
        for (; added > 0; added--)
        {
            set.Withdraw(sheet.Slots.Count - 1);
            sheet.Forget();
        }
    }

    // Nobody sets off in the past.
    private void Advance(double now)
    {
        for (var round = 0; round < sheet.Clinicians.Count; round++)
        {
            ref var frame = ref sheet.Problem.Frames[round];
            if (frame.Start < now)
            {
                frame = frame with { Start = now };
                set.Reschedule(round);
            }
        }
    }
}
