using NodaTime;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Visits.Observing;
using Ucr.Server.Pages.Referrals;
using Ucr.Server.Pages.Referrals.Messaging;
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

    /// <summary>The key-safe code; null where none is held. On no card: only <c>/visits/{id}/getting-in</c> shows it.</summary>
    public string? KeySafe { get; init; }

    /// <summary>Hazards at the place and for the person: seen before accepting.</summary>
    public IReadOnlyList<string> Hazards { get; init; } = [];

    /// <summary>What desk and clinicians wrote to each other about it, oldest first.</summary>
    public IReadOnlyList<MessageShown> Messages { get; init; } = [];

    /// <summary>Somebody else who is open has a similar name; null when nobody has. It names nobody: a phone carries no more people than it must.</summary>
    public string? NameAlert { get; init; }

    /// <summary>Messages that its clinician has not read.</summary>
    public int Unread => Messages.Count(message => message.WaitsForViewer);

    /// <summary>What was found of the person so far; blank is not asked.</summary>
    public TriageAssessment Found { get; init; } = TriageAssessment.NotAsked;

    /// <summary>What was measured at the patient's, the newest last.</summary>
    public IReadOnlyList<TakenObservations> Observed { get; init; } = [];

    /// <summary>Photographs and documents, with what each shows, the newest last.</summary>
    public IReadOnlyList<(Guid Id, string Shows)> Attachments { get; init; } = [];

    /// <summary>When each step was done, in the order of the steps; null for those to come.</summary>
    public IReadOnlyList<Instant?> StepsDoneAt { get; init; } = [];
}
