using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake.History;

/// <summary>What another system, or paper, says was decided about a referral.</summary>
public enum HistoryDecision
{
    /// <summary>Taken on.</summary>
    Accepted,

    /// <summary>Not taken on.</summary>
    Rejected,

    /// <summary>Sent elsewhere, and no longer ours.</summary>
    Redirected,
}

/// <summary>A pathway that was changed.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="From">The standard until then.</param>
/// <param name="To">The standard from then on.</param>
/// <param name="By">Who decided, as the sender names them; null when it does not say.</param>
public sealed record HistoryChange(Instant At, ResponseStandard From, ResponseStandard To, string? By);

/// <summary>A care contact that took place, or was to.</summary>
/// <param name="Id">Its id here: a hash of provider, referral and the sender's id.</param>
/// <param name="SenderId">The sender's id; unique within its referral only.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; null when it is not known.</param>
/// <param name="Mechanism">CONSULTATION MECHANISM (COMMUNITY CARE): 01 is face to face.</param>
/// <param name="Attendance">ATTENDANCE STATUS: 5 and 6 were attended.</param>
/// <param name="Team">The team, where it was named.</param>
/// <param name="Clinician">The clinician as the sender names them.</param>
/// <param name="StaffGroup">Their staff group, where it was named.</param>
/// <param name="Location">ACTIVITY LOCATION TYPE CODE, where it was named.</param>
public sealed record HistoryContact(
    Guid Id, string SenderId, Instant StartedAt, Instant? EndedAt, string Mechanism, string Attendance, string? Team, string? Clinician, string? StaffGroup, string? Location)
{
    /// <summary>True when the patient was seen or spoken to.</summary>
    public bool Attended => Attendance is "5" or "6";

    /// <summary>True when it can stop a clock (rule 23).</summary>
    public bool FaceToFace => Attended && Mechanism is "01";
}

/// <summary>
/// A referral as it went elsewhere: taken as it stands, with no rule of today applied to a decision of then. Words (why it was
/// exempted, what the need was) stand in the stored line alone, sealed under the patient's key.
/// </summary>
public sealed record HistoryOfReferral
{
    /// <summary>The sender's own id of the referral.</summary>
    public required string SenderReference { get; init; }

    /// <summary>When the service or its single point of access received it, UTC.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>Who referred.</summary>
    public required ReferralSource Source { get; init; }

    /// <summary>The referring organisation, where it was named.</summary>
    public OdsCode? Referrer { get; init; }

    /// <summary>At receipt; null when unknown.</summary>
    public int? AgeInYears { get; init; }

    /// <summary>The need.</summary>
    public NeedKey Need { get; init; } = NeedKey.Other;

    /// <summary>What was decided; null when nothing was.</summary>
    public HistoryDecision? Decision { get; init; }

    /// <summary>When, UTC.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>The national reason of a rejection.</summary>
    public RejectionReason? Rejection { get; init; }

    /// <summary>Where it was sent.</summary>
    public string? RedirectedTo { get; init; }

    /// <summary>Pathway changes, oldest first.</summary>
    public IReadOnlyList<HistoryChange> Changes { get; init; } = [];

    /// <summary>Its clocks, oldest first: one for the acceptance and one for each change (rules 38 and 39).</summary>
    public IReadOnlyList<ResponseClock> Clocks { get; init; } = [];

    /// <summary>Its contacts, oldest first.</summary>
    public IReadOnlyList<HistoryContact> Contacts { get; init; } = [];

    /// <summary>When it was closed, UTC; null while it is open.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>Why it was closed.</summary>
    public ClosureReason? Closure { get; init; }

    /// <summary>The day of death, where there was one.</summary>
    public LocalDate? DiedOn { get; init; }

    /// <summary>The team, for the cuts of a report.</summary>
    public string? Team { get; init; }

    /// <summary>The part of the service's area.</summary>
    public string? Locality { get; init; }

    /// <summary>Clinical Frailty Scale, 1 to 9.</summary>
    public int? Frailty { get; init; }

    /// <summary>On a case-managed caseload, where it is said.</summary>
    public bool? CaseManaged { get; init; }
}
