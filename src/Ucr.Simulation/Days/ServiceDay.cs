using Ucr.Dispatch;
using Ucr.Dispatch.Travel;
using Ucr.Domain.Allocation;
using Ucr.Domain.Intake;
using Ucr.Simulation.Behaviour;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Demand;
using Ucr.Simulation.Staff;

namespace Ucr.Simulation.Days;

/// <summary>One service day in fake time: invented people, the real deciders, the real planner. No store and no server.</summary>
public sealed class ServiceDay
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalDate Day = new(2026, 3, 3);
    private readonly Fate fate;
    private readonly Ledger ledger;
    private readonly BehaviourOfPeople people;
    private readonly SituationOf situation;
    private readonly IReadOnlyList<Shift> shifts;
    private readonly HashSet<(string Key, Instant At)> tried = [];

    private ServiceDay(int seed)
    {
        fate = new(seed);
        var staff = Clinicians.Of(County.Invent(seed));
        shifts = [.. staff.Select(one => Shift.Evolve(new(fate.Id($"shift/{one.Id}")), null, one.On(Day)))];
        ledger = new(shifts);
        people = new(fate, EstimatedTravelTime.Instance, Habits.Usual);
        situation = new(DispatchPolicy.Standard, ledger.Find, ServiceSettings.Default) { Travel = EstimatedTravelTime.Instance, LastSeen = ledger.LastSeen };
    }

    /// <summary>Runs a day from 08:00, Europe/London.</summary>
    /// <param name="seed">The same seed gives the same day.</param>
    /// <param name="hours">How long referrals arrive and people work.</param>
    /// <param name="profile">How busy it is; a busy county when null.</param>
    public static DayReport Run(int seed, int hours, DemandProfile? profile = null)
    {
        var opens = Day.At(new LocalTime(8, 0)).InZoneLeniently(London).ToInstant();
        var closes = opens + Duration.FromHours(hours);
        var arrivals = new Queue<Arrival>(DayOfDemand.Arrivals(County.Invent(seed), Day, profile ?? DemandProfile.Busy)
            .Where(arrival => arrival.At >= opens && arrival.At < closes));
        var day = new ServiceDay(seed);
        day.Unfold(arrivals, opens, closes);
        return DayReport.Of(day.ledger);
    }

    private void Unfold(Queue<Arrival> arrivals, Instant now, Instant closes)
    {
        while (true)
        {
            var act = people.NextActions(ledger.Seen(), now).FirstOrDefault(one => !tried.Contains((one.Key, one.DueAt)));
            var next = arrivals.TryPeek(out var arrival) && (act is null || arrival.At <= act.DueAt) ? arrival.At : act?.DueAt;
            if (next is not { } at || at >= closes)
            {
                return;
            }

            now = at;
            if (arrival is not null && arrival.At == at)
            {
                Receive(arrivals.Dequeue());
            }
            else
            {
                tried.Add((act!.Key, at)); // what changed nothing now changes nothing a second time
                ledger.Do(act.Key, act.By, act.Command, at);
            }

            Propose(at);
        }
    }

    private void Receive(Arrival arrival)
    {
        var id = new ReferralId(arrival.MessageId);
        var command = new ReceiveReferral(
            id, new(fate.Id($"person/{arrival.Patient.Number}")), arrival.Channel, arrival.Source, null,
            new(arrival.MessageId, new string('0', 64)), arrival.Need, FreeText.Typed(fate.Id($"call/{arrival.MessageId}"), arrival.Narrative),
            arrival.Patient.AgeOn(Day), arrival.Patient.Place, arrival.Patient.Locality.Name, [], arrival.Safety, null, [], arrival.At, arrival.At);
        var context = new DecisionContext(Desk.CallTaker, arrival.At, ServiceSettings.Default);
        ledger.Append(command.Decide(null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"UCR-{arrival.Number}"), context), id, arrival.At);
    }

    private void Propose(Instant at)
    {
        var seen = ledger.Seen();
        if (seen.Visits.All(visit => visit.Stage != VisitStage.Planned))
        {
            return;
        }

        var plan = Planner.Plan(situation.Take(seen.Visits, shifts, at), EstimatedTravelTime.Instance);
        foreach (var slot in plan.Slots.DistinctBy(slot => slot.Visit))
        {
            ledger.Do($"propose/{slot.Visit}", Actor.Service, Proposal.For(plan, slot), at);
        }
    }
}
