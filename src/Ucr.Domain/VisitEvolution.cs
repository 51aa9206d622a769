using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain;

/// <summary>How each fact changes a visit.</summary>
internal static class VisitEvolution
{
    public static Visit Evolve(Visit? current, IVisitEvent happened)
    {
        var visit = Changed(current, happened);
        return visit with { Watch = VisitWatchEvolution.After(visit.Watch, happened) };
    }

    private static Visit Changed(Visit? current, IVisitEvent happened) => (current, happened) switch
    {
        (null, VisitPlanned e) => Planned(e),
        ({ } v, AllocationProposed e) => v with { Proposal = e, NobodyFits = false },
        ({ } v, NobodyCouldBeAllocated) => v with { Proposal = null, NobodyFits = true },
        ({ } v, ClinicianAllocated e) => (v with { Proposal = null, NobodyFits = false, NotThese = [.. v.NotThese.Where(not => not != e.Clinician)] })
            .WithSlot(new(e.Slot, e.Clinician, e.OccurredAt, Supervised: e.Supervised)).ByCrew(e.OccurredAt),
        ({ } v, AllocationAccepted e) => v.WithSlot(v.Crew[e.Slot - 1] with { AcceptedAt = e.OccurredAt }).ByCrew(e.OccurredAt),
        ({ } v, AllocationDeclined e) => v.Freed(e.Slot, e.Clinician, e.OccurredAt),
        ({ } v, AllocationWithdrawn { Undone: true } e) => (v with { NobodyFits = false }).WithSlot(new(e.Slot)).ByCrew(e.OccurredAt),
        ({ } v, AllocationWithdrawn e) => v.Freed(e.Slot, e.Clinician, e.OccurredAt),
        ({ } v, ClinicianSetOff e) => v.Of(e.Clinician, slot => slot with { SetOffAt = e.OccurredAt }).Onward(VisitStage.OnTheWay, e.OccurredAt),
        ({ } v, ClinicianArrived e) => v.Of(e.Clinician, slot => slot with { SetOffAt = slot.SetOffAt ?? e.OccurredAt, ArrivedAt = e.OccurredAt })
            .Onward(VisitStage.AtTheDoor, e.OccurredAt),
        ({ } v, AccessNotGained e) => (v with { CollapseLikely = v.CollapseLikely || e.CollapseLikely }).At(VisitStage.NoAccess, e.OccurredAt),
        ({ } v, CareContactStarted e) => (v with { Contact = e.Contact, ContactStartedAt = e.OccurredAt }).At(VisitStage.WithPatient, e.OccurredAt),
        ({ } v, CareContactEnded e) => (v with { Contact = null }).At(VisitStage.Ended, e.OccurredAt),
        ({ } v, VisitCancelled e) => v.At(VisitStage.Cancelled, e.OccurredAt),
        ({ } v, VisitRescheduled e) => v with { EarliestAt = e.EarliestAt, NobodyFits = false },
        ({ } v, NeedAdded e) => v with { Serves = [.. v.Serves, e.Referral], DueAt = Earlier(v.DueAt, e.DueAt) },
        ({ } v, VisitDueChanged e) => v with { DueAt = e.DueAt },
        ({ } v, VisitPatientChanged e) => v with { Patient = e.Patient },
        ({ } v, SearchStepTaken or VisitExtended or DuressSignalled or DuressStoodDown or ScopeOverridden or CrewBecameUnavailable) => v,
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {current?.Stage.ToString() ?? "nothing"}."),
    };

    private static Visit Planned(VisitPlanned e) => new()
    {
        Id = e.VisitId,
        Serves = e.Serves,
        Patient = e.Patient,
        Purpose = e.Purpose,
        Needs = e.Needs,
        Place = e.Place,
        EarliestAt = e.EarliestAt,
        After = e.After,
        DueAt = e.DueAt,
        Stage = VisitStage.Planned,
        StageSince = e.OccurredAt,
        Crew = [.. Enumerable.Range(1, e.Needs.People).Select(number => new CrewSlot(number))],
    };

    private static Instant? Earlier(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;

    private static Visit At(this Visit visit, VisitStage stage, Instant since) => visit with { Stage = stage, StageSince = since };

    private static Visit WithSlot(this Visit visit, CrewSlot slot) =>
        visit with { Crew = [.. visit.Crew.Select(other => other.Number == slot.Number ? slot : other)] };

    private static Visit Of(this Visit visit, StaffId clinician, Func<CrewSlot, CrewSlot> changed) =>
        visit with { Crew = [.. visit.Crew.Select(slot => slot.Clinician == clinician ? changed(slot) : slot)] };

    // The second of a crew of two may set off, or arrive, after the first is further on: that never moves the visit back.
    private static Visit Onward(this Visit visit, VisitStage stage, Instant at) => visit.Stage < stage ? visit.At(stage, at) : visit;

    private static Visit Freed(this Visit visit, int slot, StaffId clinician, Instant at) =>
        (visit with { NobodyFits = false, NotThese = [.. visit.NotThese, clinician] }).WithSlot(new(slot)).ByCrew(at);

    private static Visit ByCrew(this Visit visit, Instant at) => visit switch
    {
        _ when visit.Stage >= VisitStage.OnTheWay && visit.Crew.Any(slot => slot.SetOffAt is not null) => visit,
        _ when visit.Crew.Any(slot => slot.Clinician is null) => visit.At(VisitStage.Planned, at),
        _ when visit.Crew.Any(slot => slot.AcceptedAt is null) => visit.At(VisitStage.Allocated, at),
        _ => visit.At(VisitStage.Accepted, at),
    };
}
