using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Clocks.Facts;
using Ucr.Domain.Intake;
using Ucr.Domain.Intake.Replies;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Triage;
using Ucr.Domain.Visits;

namespace Ucr.Domain;

/// <summary>A referral as its facts have made it.</summary>
public sealed record Referral
{
    /// <summary>Its stream.</summary>
    public required ReferralId Id { get; init; }

    /// <summary>Facts so far.</summary>
    public int Version { get; set; }

    /// <summary>What people call it: <c>UCR-24601</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Whom it is about.</summary>
    public required PatientId Patient { get; init; }

    /// <summary>Where it stands.</summary>
    public Stage Stage { get; init; }

    /// <summary>Since when it stands there, UTC.</summary>
    public Instant StageSince { get; init; }

    /// <summary>Who brought it there; null when a contact or receipt did. The same person doing the same again changes nothing.</summary>
    public StaffId? StageBy { get; init; }

    /// <summary>When the service received it, UTC.</summary>
    public Instant ReceivedAt { get; init; }

    /// <summary>Since when it waits for triage, UTC: receipt, or when it came back to us.</summary>
    public Instant WaitsForTriageSince { get; init; }

    /// <summary>How it came.</summary>
    public Channel Channel { get; init; }

    /// <summary>Who referred.</summary>
    public ReferralSource Source { get; init; }

    /// <summary>The referring organisation, where it was named.</summary>
    public OdsCode? Referrer { get; init; }

    /// <summary>The message that it came in.</summary>
    public required ReceivedMessage Message { get; init; }

    /// <summary>The need: the sender's until triage, then the clinician's.</summary>
    public NeedKey Need { get; init; }

    /// <summary>What the referrer told us, as it stands.</summary>
    public FreeText? Narrative { get; init; }

    /// <summary>At receipt; null when unknown.</summary>
    public int? AgeInYears { get; init; }

    /// <summary>Where the person is, for planning.</summary>
    public Place? Place { get; init; }

    /// <summary>The part of the service's area.</summary>
    public string? Locality { get; init; }

    /// <summary>What whoever goes there has to know.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>The safety-first answers.</summary>
    public SafetyAnswers Safety { get; init; } = new();

    /// <summary>When the sender acts itself, UTC.</summary>
    public Instant? SenderBreachAt { get; init; }

    /// <summary>What is odd about the message.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Clinical urgency; null before triage.</summary>
    public ClinicalUrgency? Urgency { get; init; }

    /// <summary>What the visit needs; null before triage.</summary>
    public VisitNeeds? VisitNeeds { get; init; }

    /// <summary>The clock that counts now; null before acceptance.</summary>
    public ResponseClock? Clock { get; init; }

    /// <summary>Clocks that were left behind, oldest first.</summary>
    public IReadOnlyList<ResponseClock> EarlierClocks { get; init; } = [];

    /// <summary>The due instant that was breached, UTC; null when none was.</summary>
    public Instant? BreachedAt { get; init; }

    /// <summary>Raised so far, oldest first.</summary>
    public IReadOnlyList<RaisedEscalation> Escalations { get; init; } = [];

    /// <summary>What only its clocks ask for.</summary>
    public TimingFacts Timing { get; init; } = new();

    /// <summary>What it waits and waited for, oldest first: the facts behind its clocks.</summary>
    public IReadOnlyList<Wait> Waits { get; init; } = [];

    /// <summary>Visits that are neither over nor called off.</summary>
    public IReadOnlyList<VisitId> OpenVisits { get; init; } = [];

    /// <summary>Where it was redirected to; null otherwise.</summary>
    public string? RedirectedTo { get; init; }

    /// <summary>Who keeps in touch until the ambulance crew is there; null otherwise.</summary>
    public StaffId? AmbulanceOwner { get; init; }

    /// <summary>The ambulance service's case number; null when there is none, or it is not known.</summary>
    public string? CadNumber { get; init; }

    /// <summary>The sender wants it back, and nobody has answered.</summary>
    public bool WithdrawalRequested { get; init; }

    /// <summary>What came of it; null until it was recorded.</summary>
    public OutcomeResult? Outcome { get; init; }

    /// <summary>Whoever referred knows.</summary>
    public bool ReferrerInformed { get; init; }

    /// <summary>Why it was closed; null while it is open.</summary>
    public ClosureReason? Closure { get; init; }

    /// <summary>The referral with the same need that was there first; null otherwise.</summary>
    public ReferralId? DuplicateOf { get; init; }

    /// <summary>What became of it beside its path.</summary>
    public IntakeSoFar Intake { get; init; } = new();

    /// <summary>What its sender is owed and was told, where a sender is owed replies.</summary>
    public SenderReplies Replies { get; init; } = new();

    /// <summary>What triage has found and done so far, beside the decision itself.</summary>
    public TriageSoFar Triage { get; init; } = new();

    /// <summary>What is owed for it, and who answers for it.</summary>
    public CareOfReferral Care { get; init; } = new();

    /// <summary>What whoever referred knows of it.</summary>
    public FeedbackSoFar Feedback { get; init; } = new();

    /// <summary>True until it is closed.</summary>
    public bool IsOpen => Stage != Stage.Closed;

    /// <summary>Puts one more fact on top of what is known.</summary>
    public static Referral Evolve(Referral? current, IReferralEvent happened) => ReferralEvolution.Evolve(current, happened);
}
