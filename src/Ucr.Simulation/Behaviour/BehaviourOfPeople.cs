using Ucr.Dispatch.Travel;
using Ucr.Simulation.Assumptions;
using Ucr.Simulation.Demand;

namespace Ucr.Simulation.Behaviour;

/// <summary>
/// How simulated people act on what the service shows them. Pure: what is seen and the time in, acts with their due times
/// out; nothing is remembered, so that a driver can be stopped and started at any time.
/// </summary>
/// <param name="Fate">The day's seed.</param>
/// <param name="Travel">What drives take before noise.</param>
/// <param name="Habits">How long people take and what they decide.</param>
public sealed record BehaviourOfPeople(Fate Fate, ITravelTime Travel, Habits Habits)
{
    /// <summary>What comes with each need.</summary>
    public IReadOnlyList<NeedProfile> Needs { get; init; } = NeedProfile.All;

    /// <summary>Who works in each team: only those on a register act as registered.</summary>
    public StaffSettings Staff { get; init; } = SimulationSettings.Usual.Staff;

    /// <summary>Everything that somebody is going to do next, the soonest first.</summary>
    /// <param name="seen">The work as the service shows it.</param>
    /// <param name="now">The service's clock, UTC. Whatever was due before is due now.</param>
    public IReadOnlyList<PersonsAct> NextActions(Seen seen, Instant now) => Acts(seen, now).InOrder();

    /// <summary>What somebody does next of all; null when nobody does anything.</summary>
    /// <param name="seen">The work as the service shows it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="tried">Acts that have changed nothing, by key and time.</param>
    public PersonsAct? NextAction(Seen seen, Instant now, IReadOnlySet<(string Key, Instant At)> tried) => Acts(seen, now).First(tried);

    private Acts Acts(Seen seen, Instant now)
    {
        var acts = new Acts(Fate, now);
        var desk = new AtTheDesk(acts, Habits, seen, Needs);
        foreach (var referral in seen.Referrals)
        {
            desk.Act(referral);
        }

        var dispatch = new AtDispatch(acts, Habits, seen);
        var road = new OnTheRoad(acts, Habits, Staff, seen, Travel);
        foreach (var visit in seen.Visits)
        {
            dispatch.Act(visit);
            road.Act(visit);
        }

        return acts;
    }
}
