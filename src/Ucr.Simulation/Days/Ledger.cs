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

/// <summary>The streams of a simulated day, decided by the real deciders and folded by the real evolution.</summary>
internal sealed class Ledger(IReadOnlyList<Shift> shifts)
{
    private readonly Dictionary<ReferralId, Referral> referrals = [];
    private readonly Dictionary<VisitId, Visit> visits = [];
    private readonly Dictionary<StaffId, Place> lastSeen = [];

    public List<Happened> Journal { get; } = [];

    public List<Refused> Refusals { get; } = [];

    public IReadOnlyCollection<Referral> Referrals => referrals.Values;

    public Referral? Find(ReferralId id) => referrals.GetValueOrDefault(id);

    public Seen Seen() => new(
        [.. referrals.Values.Where(referral => referral.IsOpen)], [.. visits.Values.Where(visit => visit.IsOpen)], shifts, LastSeen);

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
            PlanVisit c => c.Decide(visits.GetValueOrDefault(c.Visit), [.. c.Serves.Select(id => referrals[id])], context with { Visits = VisitsOf(c.Serves) }),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No decider is known for it."),
        };
        if (decision.Refusal is { } refusal)
        {
            Refusals.Add(new(at, key, refusal));
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
            }
        }
    }

    private void Of(ReferralId id, IReferralEvent happened, Instant at)
    {
        referrals[id] = Referral.Evolve(referrals.GetValueOrDefault(id), happened);
        Journal.Add(new(at, id.Value, happened));
        foreach (var visit in VisitsOf([id]))
        {
            Consequences.For(visit, happened).ToList().ForEach(next => Of(visit.Id, next, at));
        }
    }

    private void Of(VisitId id, IVisitEvent happened, Instant at)
    {
        var visit = visits[id] = Visit.Evolve(visits.GetValueOrDefault(id), happened);
        Journal.Add(new(at, id.Value, happened));
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
        [.. visits.Values.Where(visit => visit.IsOpen && visit.Serves.Any(ids.Contains))];

    private List<Domain.Allocation.ClinicianOnShift> OnShift(Instant at) =>
        [.. shifts.Where(shift => shift.Covers(at)).Select(shift => new Domain.Allocation.ClinicianOnShift(shift.Clinician, shift.Capabilities, shift.EndsAt, shift.Credentials))];
}
