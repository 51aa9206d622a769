using NodaTime;
using Ucr.Server.Pages.Referrals;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Visits;

/// <summary>One visit as its clinician needs it: step, clock, hazards and place before anything else.</summary>
/// <param name="VisitId">In the address: <c>/visits/{id}</c>.</param>
/// <param name="Next">What the main button says.</param>
public sealed record VisitCardModel(Guid VisitId, string Reference, VisitStep Next, PatientBannerModel Patient, string Need, string Source, string Address, string Postcode)
{
    public ClockFace? Clock { get; init; }

    public string? Telephone { get; init; }

    /// <summary>What whoever referred told us; null when nothing was written.</summary>
    public string? Told { get; init; }

    /// <summary>How to get in; a key-safe code never stands here.</summary>
    public string? Access { get; init; }

    /// <summary>Hazards at the place and for the person: seen before accepting.</summary>
    public IReadOnlyList<string> Hazards { get; init; } = [];

    /// <summary>When each step was done, in the order of the steps; null for those to come.</summary>
    public IReadOnlyList<Instant?> StepsDoneAt { get; init; } = [];
}
