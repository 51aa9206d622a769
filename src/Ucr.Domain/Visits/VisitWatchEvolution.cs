using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Visits;

/// <summary>How each fact changes what keeps a visit safe.</summary>
internal static class VisitWatchEvolution
{
    public static VisitWatch After(VisitWatch watch, IVisitEvent happened) => happened switch
    {
        AccessNotGained e => watch with { Search = Searched(watch.Search ?? new(e.OccurredAt), e), ExtendedUntil = null },
        SearchStepTaken e when watch.Search is { } search =>
            watch with { Search = search with { Steps = [.. search.Steps, new(e.Step, e.PersonFound, e.OccurredAt)] } },
        CareContactStarted => watch with { Search = null, ExtendedUntil = null },
        ClinicianArrived => watch with { ExtendedUntil = null },
        VisitExtended e => watch with { ExtendedUntil = e.Until, ExtendedAt = e.OccurredAt },
        ScopeOverridden e => watch with { Overrides = [.. watch.Overrides, new(e.Clinician, e.Supporter)] },
        CrewBecameUnavailable e => watch with { Unavailable = [.. watch.Unavailable, e.Clinician] },
        ClinicianAllocated e => Replaced(watch, e.Clinician),
        AllocationDeclined e => Replaced(watch, e.Clinician),
        AllocationWithdrawn e => Replaced(watch, e.Clinician),
        DuressSignalled e => watch with { Duress = new(e.Clinician, e.OccurredAt, e.LastPlace ?? watch.Duress?.LastPlace) },
        DuressStoodDown e when watch.Duress is { } duress => watch with { Duress = duress with { StoodDownAt = e.OccurredAt } },
        _ => watch,
    };

    private static Search Searched(Search search, AccessNotGained e) =>
        e.CollapseLikely ? search with { CollapseLikelyAt = search.CollapseLikelyAt ?? e.OccurredAt } : search;

    private static VisitWatch Replaced(VisitWatch watch, StaffId clinician) =>
        watch.Unavailable.Contains(clinician) ? watch with { Unavailable = [.. watch.Unavailable.Where(one => one != clinician)] } : watch;
}
