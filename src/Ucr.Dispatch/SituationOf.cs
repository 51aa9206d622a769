using Ucr.Dispatch.Learning;
using Ucr.Dispatch.Travel;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Choosing;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits.Persons;

namespace Ucr.Dispatch;

/// <summary>Reads a situation off the service's own state: the live service and the simulator do it alike.</summary>
/// <param name="Policy">The dispatch policy in force.</param>
/// <param name="Referral">Finds a referral that a visit serves.</param>
/// <param name="Settings">The service's policies, every version of them.</param>
public sealed record SituationOf(DispatchPolicy Policy, Func<ReferralId, Referral?> Referral, ServiceSettings Settings)
{
    /// <summary>What the service has learnt from its own visits; nothing by default.</summary>
    public Learnt Learnt { get; init; } = Learnt.Nothing;

    /// <summary>Travel times; those that were learnt where nobody gives others.</summary>
    public ITravelTime? Travel { get; init; }

    /// <summary>What outlasts a referral about a person: warnings; null where nothing is known.</summary>
    public Func<PatientId, PersonState?> Person { get; init; } = _ => null;

    /// <summary>Who has been to a person before: continuity.</summary>
    public Func<PatientId, IReadOnlyList<StaffId>> Familiar { get; init; } = _ => [];

    /// <summary>Where a clinician is known to be; where nothing is, they are at the last visit of their shift, or at their base.</summary>
    public Func<StaffId, Place?> LastSeen { get; init; } = _ => null;

    /// <summary>
    /// Somebody under way whom nobody has seen is taken to be as far along the straight way as the usual drive since they set off
    /// says. For a service that hears of no positions; nothing but who could turn aside rests on it.
    /// </summary>
    public bool EstimatesUnderWay { get; init; }

    /// <summary>The situation at an instant.</summary>
    /// <param name="visits">Open visits, and those of today that are over: they say where people are and how much they have done.</param>
    /// <param name="shifts">All shifts; only those that cover the instant count.</param>
    /// <param name="now">The instant that is planned from, UTC.</param>
    public Situation Take(IReadOnlyList<Visit> visits, IEnumerable<Shift> shifts, Instant now)
    {
        List<Shift> on = [.. shifts.Where(shift => shift.Covers(now))];
        var stores = Settings.At(now).Allocation.KitStores;
        var kept = on.SelectMany(shift => shift.CarriedKit).Concat(stores.Select(store => store.Key)).ToHashSet(StringComparer.Ordinal);
        List<Visit> open = [.. visits.Where(visit => visit.IsOpen)];
        var byClinician = visits.SelectMany(visit => visit.Crew.Select(slot => slot.Clinician).OfType<StaffId>().Distinct(), (visit, clinician) => (visit, clinician)).ToLookup(one => one.clinician, one => one.visit);
        return new(Policy, now, open.ConvertAll(visit => Open(visit, kept, now) with { After = First(visit, open) }), [.. on.Select(shift => ClinicianOf(shift, byClinician[shift.Clinician], now))])
        {
            Kit = [.. stores.Select(store => new ScarceKit(store.Key, Math.Max(0, store.Units - on.Count(shift => shift.CarriedKit.Contains(store.Key, StringComparer.Ordinal)))) { Place = store.Place })],
            Last = [.. open.Select(Proposed).OfType<Told>()],
            Demand = Policy.LookAhead == LookAhead.None ? null : Learnt.Demand.From(now),
        };
    }

    private OpenVisit Open(Visit visit, HashSet<string> kept, Instant now)
    {
        var served = visit.Serves.Select(Referral).OfType<Referral>().ToList();
        var length = Learnt.Lengths.Of(served.Select(referral => referral.Need).FirstOrDefault(NeedKey.Other), visit.Purpose, visit.Needs.ExpectedMinutes);
        var overdue = visit.Crew.Where(slot => Acceptance.IsOverdue(slot, Settings, now)).Select(slot => slot.Clinician!.Value).ToHashSet();
        return new(visit.Id, overdue.Count > 0 && visit.Stage == VisitStage.Allocated ? VisitStage.Planned : visit.Stage, length.Minutes, visit.Crew.Count)
        {
            Place = visit.Place,
            DueAt = visit.DueAt,
            ReceivedAt = served.Count == 0 ? null : served.Min(referral => referral.ReceivedAt),
            EarliestAt = visit.EarliestAt,
            Standard = served.Select(referral => referral.Clock?.Standard).Where(standard => standard is not null).Order().FirstOrDefault(),
            Urgency = served.Select(referral => referral.Urgency ?? ClinicalUrgency.Usual).DefaultIfEmpty(ClinicalUrgency.Usual).Min(),
            LengthDeviation = length.Deviation,
            Capabilities = visit.Needs.Capabilities,

            // Kit that nobody keeps a record of cannot be planned by: whoever goes is told to bring it.
            Kit = [.. visit.Needs.Kit.Where(kept.Contains)],
            NeverAlone = Person(visit.Patient)?.Warnings.Any(warning => warning.Kind == WarningKind.TwoPeopleOnly && warning.Counts(now)) is true,
            LeastGrades = visit.Needs.LeastGrades.GroupBy(least => least.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => visit.Needs.GradeOf(same.Key), StringComparer.Ordinal),
            Prefers = WishesOf(Person(visit.Patient), Familiar(visit.Patient)),
            NotThese = [.. visit.NotThese, .. overdue],
            Holders = [.. visit.Crew.Where(slot => slot.Clinician is { } holder && !overdue.Contains(holder)).Select(slot => new SlotHolder(slot.Number, slot.Clinician!.Value))],
        };
    }

    /// <summary>What whoever comes to a person is wished to be.</summary>
    /// <param name="person">What is known of them; null for nothing.</param>
    /// <param name="familiar">Who has been there before.</param>
    public static Preferences WishesOf(PersonState? person, IReadOnlyList<StaffId> familiar)
    {
        var said = person?.Wishes?.Wishes;
        return new(said?.Gender is { } gender ? ShiftAsSeen.KeyOf(gender) : null, said?.Language, familiar) { NotThese = said?.NotThese ?? [] };
    }

    // One that is over, or was called off, keeps nobody waiting.
    private static VisitOrder? First(Visit visit, List<Visit> open) => visit.After is { } first && open.Exists(one => one.Id == first) ? new(first) : null;

    // What was proposed begins the search and is compared with; nobody has been told yet.
    private static Told? Proposed(Visit visit) => visit.Proposal is { } proposal ? new(visit.Id, proposal.Slot, proposal.Clinician, 0) : null;

    private AvailableClinician ClinicianOf(Shift shift, IEnumerable<Visit> theirs, Instant now)
    {
        List<Visit> own = [.. theirs.Where(visit => visit.IsOpen || visit.StageSince >= shift.StartsAt)];
        var last = own.Where(visit => visit is { Stage: VisitStage.Ended, Place: not null }).MaxBy(visit => visit.StageSince);
        var at = LastSeen(shift.Clinician) ?? last?.Place;
        var road = new OnTheRoad(Policy, Travel ?? Learnt.Travel, at ?? shift.Base);
        var task = own.Select(visit => road.TaskOf(visit, now)).FirstOrDefault(one => one is not null) ?? Resting(shift, at, now);
        var underWay = task is { Kind: TaskKind.OnTheWay };
        var way = EstimatesUnderWay && underWay ? own.FirstOrDefault(visit => visit.Id == task!.Visit) : null;
        return ShiftAsSeen.At(shift, now) with
        {
            // Where somebody set off is not where they are: under way, only a position that was seen counts, or one worked out since.
            At = underWay ? LastSeen(shift.Clinician) ?? (way is null ? null : road.ReachedBy(way, now)) : at,
            SeenAt = underWay ? way?.StageSince : last?.StageSince,
            Task = task,
            LoadMinutes = (int)own.Sum(visit => WithPatient(visit, now).TotalMinutes),
        };
    }

    private static CurrentTask? Resting(Shift shift, Place? at, Instant now) =>
        shift.Breaks.Select(rest => rest.TakenAt + Duration.FromMinutes(rest.Minutes)).Max() is { } until && until > now
            ? new(TaskKind.Break, until, at ?? shift.Base) : null;

    private static Duration WithPatient(Visit visit, Instant now) =>
        visit.ContactStartedAt is { } started ? Duration.Max(Duration.Zero, (visit.IsOpen ? now : visit.StageSince) - started) : Duration.Zero;
}
