using System.Globalization;
using Ucr.Dispatch;
using Ucr.Dispatch.Learning;
using Ucr.Dispatch.Travel;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Intake;
using Ucr.Domain.Triage.Criteria;
using Ucr.Domain.Visits;
using Ucr.Simulation.Behaviour;
using Ucr.Simulation.Counties;
using Ucr.Simulation.Days;
using Ucr.Simulation.Demand;
using Ucr.Simulation.Staff;

namespace Ucr.Simulation.Runs;

/// <summary>
/// Day after day of a service in fake time: invented people, the real deciders, the real planner. No store and no server.
/// What is open in the evening is there in the morning.
/// </summary>
public sealed class SimulationRun
{
    private readonly RunOrder order;
    private readonly Fate fate;
    private readonly County county;
    private readonly IReadOnlyList<SimulatedClinician> staff;
    private readonly DemandProfile profile;
    private readonly BehaviourOfPeople people;
    private readonly Proposing proposing;
    private SituationOf situation;
    private readonly Ledger ledger = new();
    private readonly HashSet<(string Key, Instant At)> tried = [];
    private readonly List<PastRequest> requests = [];
    private readonly List<LocalDate> over = [];
    private int planned;

    private SimulationRun(RunOrder order)
    {
        (this.order, fate) = (order, new(order.Seed));
        var settings = order.Settings.Counties[order.County];
        county = County.Invent(order.Seed, settings);
        staff = Clinicians.Of(county, order.Settings.Staff);
        profile = new(order.PerDay ?? settings.ReferralsPerDay, order.Settings.Demand);
        people = new(fate, EstimatedTravelTime.Instance, order.Settings.Habits) { Needs = profile.Needs, Staff = order.Settings.Staff };
        proposing = new(order.Policy, order.Settings.Planner);
        situation = new(proposing.Weights, ledger.Find, ServiceSettings.Default) { Travel = EstimatedTravelTime.Instance, LastSeen = ledger.LastSeen };
    }

    /// <summary>Runs, a day at a time.</summary>
    /// <param name="order">What is to be simulated.</param>
    public static IEnumerable<DayOfRun> Days(RunOrder order)
    {
        var run = new SimulationRun(order);
        return Enumerable.Range(0, order.Days).Select(day => run.Day(order.FirstDay.PlusDays(day)));
    }

    private DayOfRun Day(LocalDate date)
    {
        var begins = date.AtStartOfDayInZone(LondonDays.Zone).ToInstant();
        var ends = order.StopsAt >= 24 ? date.PlusDays(1).AtStartOfDayInZone(LondonDays.Zone).ToInstant() : At(date, order.StopsAt);
        var (takesFrom, takesUntil) = (At(date, order.Settings.Demand.TakesFrom), At(date, order.Settings.Demand.TakesUntil));
        var arrivals = new Queue<Arrival>(DayOfDemand.Arrivals(county, date, profile).Where(arrival => arrival.At >= takesFrom && arrival.At < takesUntil));
        tried.Clear();
        planned = 0;
        Unfold(new(fate, order.Settings.Staff, ledger, staff, date, begins), arrivals, begins, ends);
        var day = DayOfRun.Of(date, begins, ends, ledger);
        Learn(day);
        return day;
    }

    private void Unfold(DutyDay duty, Queue<Arrival> arrivals, Instant now, Instant ends)
    {
        while (true)
        {
            var act = people.NextAction(ledger.Seen(), now, tried);
            var arrives = arrivals.TryPeek(out var arrival) ? arrival.At : Instant.MaxValue;
            var wakes = duty.NextWake ?? Instant.MaxValue;
            var next = Instant.Min(Instant.Min(arrives, wakes), act?.DueAt ?? Instant.MaxValue);
            if (next >= ends)
            {
                return;
            }

            now = Instant.Max(now, next);
            if (arrives == next)
            {
                Receive(arrivals.Dequeue());
            }
            else if (wakes != next)
            {
                tried.Add((act!.Key, now)); // what changed nothing now changes nothing a second time
                ledger.Do(act.Key, act.By, act.Command, now);
            }

            duty.Look(now);
            Propose(now, always: wakes == next);
        }
    }

    private void Receive(Arrival arrival)
    {
        var id = new ReferralId(arrival.MessageId);
        var command = new ReceiveReferral(
            id, new(fate.Id($"person/{arrival.Patient.Number}")), arrival.Channel, arrival.Source, null,
            new(arrival.MessageId, new string('0', 64)), arrival.Need, FreeText.Typed(fate.Id($"call/{arrival.MessageId}"), arrival.Narrative),
            arrival.Patient.AgeOn(arrival.At.InZone(LondonDays.Zone).Date), arrival.Patient.Place, arrival.Patient.Locality.Name, [], arrival.Safety, null, [], arrival.At, arrival.At);
        var context = new DecisionContext(Desk.CallTaker, arrival.At, ServiceSettings.Default);
        ledger.Append(command.Decide(null, string.Create(CultureInfo.InvariantCulture, $"UCR-{arrival.Number}"), context), id, arrival.At);
    }

    /// <summary>A new plan where something has happened that may change it, and somebody is free to go.</summary>
    private void Propose(Instant at, bool always)
    {
        var changed = always || ledger.Journal.Skip(planned).Any(one => one.Event
            is VisitPlanned or VisitCancelled or CareContactEnded or ClinicianAllocated or AllocationDeclined or AllocationWithdrawn or ClinicianUnavailable);
        planned = ledger.Journal.Count;
        var seen = ledger.Seen();
        if (!changed || seen.Visits.All(visit => visit.Stage != VisitStage.Planned) || !seen.Shifts.Any(shift => shift.Covers(at) && seen.Visits.All(visit => visit.SlotOf(shift.Clinician) is null)))
        {
            return;
        }

        var (plan, slots) = proposing.Plan(situation.Take(seen.Visits, seen.Shifts, at), EstimatedTravelTime.Instance);
        foreach (var slot in slots)
        {
            ledger.Do($"propose/{slot.Visit}", Actor.Service, Proposal.For(plan, slot), at);
        }

        planned = ledger.Journal.Count;
    }

    /// <summary>Looks ahead by what the run itself has shown so far, as a service would.</summary>
    private void Learn(DayOfRun day)
    {
        if (proposing.Weights.LookAhead.Futures > 0)
        {
            requests.AddRange(PastOf.Read(day.Journal.Select(one => (one.Stream, one.Event)), (_, _) => null, []).Requests);
            over.Add(day.Date);
            situation = situation with { Learnt = Learnt.Nothing with { Demand = UsualDemand.Learn(requests, over) } };
        }
    }

    private static Instant At(LocalDate date, double hours) => date.AtMidnight().PlusMinutes((long)(hours * 60)).InZoneLeniently(LondonDays.Zone).ToInstant();
}
