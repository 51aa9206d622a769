using Ucr.Domain.Allocation;
using Ucr.Simulation.Behaviour;

namespace Ucr.Simulation.Days;

/// <summary>Something that happened on a simulated day.</summary>
/// <param name="At">UTC.</param>
/// <param name="Stream">The referral or visit.</param>
/// <param name="Event">What happened.</param>
public sealed record Happened(Instant At, Guid Stream, IUcrEvent Event);

/// <summary>A refused act on a simulated day.</summary>
/// <param name="At">UTC.</param>
/// <param name="Key">The act.</param>
/// <param name="Refusal">Why.</param>
public sealed record Refused(Instant At, string Key, Refusal Refusal);

/// <summary>The streams of simulated days, decided by the real deciders and folded by the real evolution.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<ReferralId, Referral> referrals = [];
    private readonly Dictionary<VisitId, Visit> visits = [];
    private readonly Dictionary<ShiftId, Shift> shifts = [];
    private readonly Dictionary<StaffId, Place> lastSeen = [];
    private List<Happened> journal = [];
    private List<Refused> refusals = [];
    private Seen? seen;

    /// <summary>What happened since it was last taken.</summary>
    public IReadOnlyList<Happened> Journal => journal;

    /// <summary>Referrals that are kept in mind: the open ones, and those that were closed since yesterday's end.</summary>
    public IReadOnlyCollection<Referral> Referrals => referrals.Values;

    /// <summary>Today's shifts.</summary>
    public IEnumerable<Shift> Shifts => shifts.Values;

    public Referral? Find(ReferralId id) => referrals.GetValueOrDefault(id);

    /// <summary>The work as it stands, put together anew only when something has happened.</summary>
    public Seen Seen() => seen ??= new(
        [.. referrals.Values.Where(referral => referral.IsOpen)], [.. visits.Values.Where(visit => visit.IsOpen)], [.. shifts.Values], LastSeen);

    /// <summary>A new day: its shifts, and everybody at their base. What is over is forgotten, its story is told.</summary>
    public (IReadOnlyList<Happened> Journal, IReadOnlyList<Refused> Refusals) EndDay()
    {
        var told = (journal, refusals);
        (journal, refusals, seen) = ([], [], null);
        shifts.Clear();
        lastSeen.Clear();
        foreach (var over in referrals.Values.Where(referral => !referral.IsOpen).Select(referral => referral.Id).ToList())
        {
            referrals.Remove(over);
        }

        foreach (var over in visits.Values.Where(visit => !visit.IsOpen && !visit.Serves.Any(referrals.ContainsKey)).Select(visit => visit.Id).ToList())
        {
            visits.Remove(over);
        }

        return told;
    }

    public Place? LastSeen(StaffId clinician) => lastSeen.TryGetValue(clinician, out var place) ? place : null;

    /// <summary>Carries out what somebody does.</summary>
    public void Do(string key, Actor by, object command, Instant at)
    {
        var context = new DecisionContext(by, at, ServiceSettings.Default);
        var decision = command switch
        {
            IReferralCommand c => c.Decide(referrals[c.Referral], context with { Visits = VisitsOf([c.Referral]) }),
            AllocateClinician c => (c with { OnShift = OnShift(at) }).Decide(visits[c.Visit], Served(visits[c.Visit]), context),
            IVisitCommand c => c.Decide(visits[c.Visit], Served(visits[c.Visit]), context),
            IShiftCommand c => c.Decide(shifts.GetValueOrDefault(c.Shift), context),
            PlanVisit c => c.Decide(visits.GetValueOrDefault(c.Visit), [.. c.Serves.Select(id => referrals[id])], context with { Visits = VisitsOf(c.Serves) }),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No decider is known for it."),
        };
        if (decision.Refusal is { } refusal)
        {
            refusals.Add(new(at, key, refusal));
        }

        Append(decision, command, at);
    }

    public void Append(IEnumerable<IUcrEvent> decision, object command, Instant at)
    {
        foreach (var happened in decision)
        {
            switch (happened, command)
            {
                case (IReferralEvent e, IVisitCommand c): visits[c.Visit].Serves.ToList().ForEach(id => Of(id, e, at)); break;
                case (IReferralEvent e, IReferralCommand c): Of(c.Referral, e, at); break;
                case (IReferralEvent e, ReferralId id): Of(id, e, at); break;
                case (IVisitEvent e, IVisitCommand c): Of(c.Visit, e, at); break;
                case (IVisitEvent e, PlanVisit c): Of(c.Visit, e, at); break;
                case (IShiftEvent e, IShiftCommand c): Of(c.Shift, e, at); break;
            }
        }
    }

    private void Of(ShiftId id, IShiftEvent happened, Instant at)
    {
        seen = null;
        shifts[id] = Shift.Evolve(id, shifts.GetValueOrDefault(id), happened);
        journal.Add(new(at, id.Value, happened));
    }

    private void Of(ReferralId id, IReferralEvent happened, Instant at)
    {
        seen = null;
        referrals[id] = Referral.Evolve(referrals.GetValueOrDefault(id), happened);
        journal.Add(new(at, id.Value, happened));
        foreach (var visit in VisitsOf([id]))
        {
            Consequences.For(visit, happened).ToList().ForEach(next => Of(visit.Id, next, at));
        }
    }

    private void Of(VisitId id, IVisitEvent happened, Instant at)
    {
        seen = null;
        var visit = visits[id] = Visit.Evolve(visits.GetValueOrDefault(id), happened);
        journal.Add(new(at, id.Value, happened));
        if (visit.Place is { } place && (!visit.IsOpen || visit.Stage == VisitStage.WithPatient))
        {
            foreach (var slot in visit.Crew.Where(slot => slot.ArrivedAt is not null))
            {
                lastSeen[slot.Clinician!.Value] = place;
            }
        }

        foreach (var referral in Served(visit))
        {
            Consequences.For(referral, id, happened, ServiceSettings.Default).ToList().ForEach(next => Of(referral.Id, next, at));
        }
    }

    private List<Referral> Served(Visit visit) => [.. visit.Serves.Select(id => referrals[id])];

    private List<Visit> VisitsOf(IReadOnlyList<ReferralId> ids) =>
        [.. ids.Where(referrals.ContainsKey).SelectMany(id => referrals[id].OpenVisits).Distinct().Where(visits.ContainsKey).Select(id => visits[id]).Where(visit => visit.IsOpen)];

    private List<Domain.Allocation.ClinicianOnShift> OnShift(Instant at) =>
        [.. shifts.Values.Where(shift => shift.Covers(at)).Select(shift => new Domain.Allocation.ClinicianOnShift(shift.Clinician, shift.Capabilities, shift.EndsAt, shift.Credentials))];
}
