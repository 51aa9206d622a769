using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Visits;

/// <summary>What keeps a visit safe: the search for somebody who does not open, and the news from whoever went.</summary>
public sealed record VisitWatch
{
    /// <summary>The search for the person; null while nobody was kept out, and once somebody is with them.</summary>
    public Search? Search { get; init; }

    /// <summary>The clinician said that it takes until then, UTC; null when they did not.</summary>
    public Instant? ExtendedUntil { get; init; }

    /// <summary>When the clinician last said how long it takes, UTC.</summary>
    public Instant? ExtendedAt { get; init; }

    /// <summary>Who may go out of scope, with whom as supporter.</summary>
    public IReadOnlyList<ScopeOverride> Overrides { get; init; } = [];

    /// <summary>Of the crew, who became unavailable while they were on it.</summary>
    public IReadOnlyList<StaffId> Unavailable { get; init; } = [];

    /// <summary>A clinician's covert call for help; null when there was none.</summary>
    public Duress? Duress { get; init; }
}
