using Ucr.Dispatch.Planning;
using Ucr.Dispatch.Travel;

namespace Ucr.Dispatch;

/// <summary>The planning engine: a pure function, called alike by the live service, a replay, the simulator and the benchmarks.</summary>
public static class Planner
{
    /// <summary>
    /// Plans every free crew slot, each visit in clinical order (risk to life, then urgency, then due), where it costs least.
    /// What somebody holds already stays theirs; what they are in the middle of is never interrupted.
    /// </summary>
    /// <param name="situation">Open work and who is there; the order of its lists does not matter.</param>
    /// <param name="travel">Travel times.</param>
    /// <returns>The same bytes for the same situation, on every machine.</returns>
    public static Plan Plan(Situation situation, ITravelTime travel)
    {
        var work = new Work(situation, travel);
        return new(
            situation.Policy.Name, travel.Name, CanonicalJson.Sha256(situation, travel.Name), situation.Now,
            [.. work.Visits.Where(visit => visit.Stage == VisitStage.Planned).SelectMany(work.Fill)]);
    }
}
