using Ucr.Domain.Clocks;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Dispatch.Learning;

/// <summary>A drive that is over.</summary>
/// <param name="From">Where it began.</param>
/// <param name="To">Where it ended.</param>
/// <param name="LeftAt">UTC.</param>
/// <param name="Minutes">From setting off to the door.</param>
public sealed record PastDrive(Place From, Place To, Instant LeftAt, double Minutes);

/// <summary>A contact that is over.</summary>
/// <param name="Need">What the person needed.</param>
/// <param name="Purpose">What the visit was for.</param>
/// <param name="ExpectedMinutes">What was expected at triage.</param>
/// <param name="Minutes">What it took with the patient.</param>
public sealed record PastVisit(NeedKey Need, VisitPurpose Purpose, int ExpectedMinutes, double Minutes);

/// <summary>A visit that became known.</summary>
/// <param name="KnownAt">UTC.</param>
/// <param name="Place">Where; null when nobody knew.</param>
/// <param name="Minutes">Expected time with the patient.</param>
/// <param name="DueMinutes">From becoming known until it was due.</param>
/// <param name="Standard">What it was measured against.</param>
/// <param name="Urgency">How urgent it was.</param>
/// <param name="Capabilities">What it needed.</param>
public sealed record PastRequest(
    Instant KnownAt, Place? Place, int Minutes, int DueMinutes, ResponseStandard Standard, ClinicalUrgency Urgency, IReadOnlyList<string> Capabilities);

/// <summary>What has been observed: everything that is learnt from.</summary>
/// <param name="Drives">Drives, in any order.</param>
/// <param name="Visits">Contacts, in any order.</param>
/// <param name="Requests">Visits that became known, in any order.</param>
/// <param name="Days">The days that were observed, Europe/London, those without a single request among them.</param>
public sealed record Past(
    IReadOnlyCollection<PastDrive> Drives, IReadOnlyCollection<PastVisit> Visits, IReadOnlyCollection<PastRequest> Requests, IReadOnlyCollection<LocalDate> Days)
{
    /// <summary>Nothing has been observed.</summary>
    public static readonly Past Nothing = new([], [], [], []);
}
