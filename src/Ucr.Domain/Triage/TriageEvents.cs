using Ucr.Domain.Clocks;
using Ucr.Domain.Triage.Assessment;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Triage;

/// <summary>A clinician took the referral on.</summary>
/// <param name="Standard">The response standard that it was accepted on.</param>
/// <param name="Urgency">Clinical urgency, beside the standard.</param>
/// <param name="Need">The need as the clinician sees it.</param>
/// <param name="Needs">What the visit needs.</param>
/// <param name="Rationale">Why.</param>
/// <param name="DespiteOpen">The referral with the same need of the same person that was open, where the clinician chose to take this one all the same.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="Exemption">Why it is not subject to the standard; null when it is.</param>
/// <param name="DespiteCriteria">Why it was taken although a criterion of the service is not met; null when all are.</param>
/// <param name="Proposal">What assisted triage had proposed, and whether the person decided otherwise; null when nothing was.</param>
public sealed record ReferralAccepted(
    ResponseStandard Standard,
    ClinicalUrgency Urgency,
    NeedKey Need,
    VisitNeeds Needs,
    FreeText Rationale,
    ReferralId? DespiteOpen,
    StaffId By,
    Instant OccurredAt,
    ExemptionReason? Exemption = null,
    FreeText? DespiteCriteria = null,
    ProposalKept? Proposal = null) : IReferralEvent, IHumanAct;

/// <summary>A clinician sent the referral on; it stays ours until the receiver accepts (clinical ruling 4).</summary>
/// <param name="To">The service it was sent to.</param>
/// <param name="Why">Why that service is the right one.</param>
/// <param name="By">The clinician, who owns it meanwhile.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record ReferralRedirected(string To, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The receiver of a redirected referral took it: from here on it is theirs.</summary>
/// <param name="Receiver">Who took it, by name and service.</param>
/// <param name="By">Who recorded the answer.</param>
/// <param name="OccurredAt">When the receiver answered, UTC.</param>
public sealed record RedirectAccepted(FreeText Receiver, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The receiver of a redirected referral refused it: it waits for triage again, with its first receipt time.</summary>
/// <param name="Why">In the receiver's words.</param>
/// <param name="By">Who recorded the answer.</param>
/// <param name="OccurredAt">When the receiver answered, UTC.</param>
public sealed record RedirectRefused(FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>A clinician did not take the referral on.</summary>
/// <param name="Reason">The national reason.</param>
/// <param name="LocalReason">What it was in our words; lack of capacity has no national code and is counted from here.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="LocalKey">The service's own reason, by its key.</param>
/// <param name="SignpostedTo">Where the person was sent instead: no referral is a wrong one (rule 12).</param>
public sealed record ReferralRejected(
    RejectionReason Reason, FreeText LocalReason, StaffId By, Instant OccurredAt, string? LocalKey = null, string? SignpostedTo = null)
    : IReferralEvent, IHumanAct;

/// <summary>The person needs to be seen sooner: a new clock starts, the old one is kept (rule 38).</summary>
/// <param name="From">The standard until now.</param>
/// <param name="To">The stricter standard.</param>
/// <param name="Why">What changed.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="Exemption">Why it is not subject to the standard; null where it is.</param>
public sealed record PathwayUpgraded(
    ResponseStandard From, ResponseStandard To, FreeText Why, StaffId By, Instant OccurredAt, ExemptionReason? Exemption = null)
    : IReferralEvent, IHumanAct;

/// <summary>The person can wait longer: decided by a named clinician, with a reason, before the breach (rule 39).</summary>
/// <param name="From">The standard until now.</param>
/// <param name="To">The looser standard.</param>
/// <param name="Why">What changed.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="Exemption">Why it is not subject to the standard; null where it is.</param>
/// <param name="AskedBy">Who asked for it, where a second person decided (rule 29).</param>
public sealed record PathwayDowngraded(
    ResponseStandard From, ResponseStandard To, FreeText Why, StaffId By, Instant OccurredAt, ExemptionReason? Exemption = null, StaffId? AskedBy = null)
    : IReferralEvent, IHumanAct;

/// <summary>The person needs 999 now. That does not close the referral: its owner keeps calling until the crew is there (clinical ruling 16).</summary>
/// <param name="CadNumber">The ambulance service's case number; null until it is known.</param>
/// <param name="Owner">Who keeps in touch with the person until the crew is with them.</param>
/// <param name="Why">What was found.</param>
/// <param name="By">Who raised it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record EmergencyRaised(string? CadNumber, StaffId Owner, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>The ambulance crew is with the person: responsibility has passed.</summary>
/// <param name="By">Who recorded it.</param>
/// <param name="OccurredAt">When the crew was there, UTC.</param>
public sealed record AmbulanceCrewArrived(StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>Somebody asked and was answered. What is left out stays as it was; not asked never reads as no (clinical ruling 10).</summary>
/// <param name="Found">The answers.</param>
/// <param name="By">Who asked.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record TriageRecorded(TriageAssessment Found, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
