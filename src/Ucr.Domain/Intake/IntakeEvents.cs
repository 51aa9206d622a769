using Ucr.Domain.Triage;

namespace Ucr.Domain.Intake;

/// <summary>A referral arrived by one of the doors, and is ours.</summary>
/// <param name="ReferralId">The referral's own id.</param>
/// <param name="Reference">What people call it: <c>UCR-24601</c>. A sequence for each provider; gaps are allowed, no number is used twice.</param>
/// <param name="Patient">Whom it is about.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Source">Who referred.</param>
/// <param name="Referrer">The referring organisation, where it was named.</param>
/// <param name="Message">The message that it came in.</param>
/// <param name="Need">What the person seems to need, before triage.</param>
/// <param name="Narrative">What the referrer told us.</param>
/// <param name="AgeInYears">At receipt; null when unknown, which counts as eligible until known (clinical ruling 8).</param>
/// <param name="Place">Where the person is, for planning.</param>
/// <param name="Locality">The part of the service's area, for boards and reports.</param>
/// <param name="Alerts">What whoever goes there has to know.</param>
/// <param name="Safety">The safety-first answers (clinical ruling 1).</param>
/// <param name="SenderBreachAt">When the sender acts itself if nobody answered, UTC.</param>
/// <param name="Doubts">What is odd about the message, as kebab-case codes: kept and shown, never a reason to refuse.</param>
/// <param name="ReceivedAt">When the service or its single point of access received it, UTC.</param>
/// <param name="By">Who took the call, or the system that delivered it.</param>
/// <param name="OccurredAt">When the caller rang or the sender wrote, UTC.</param>
/// <param name="WrittenBy">Who wrote it on paper during an outage; null when whoever typed it took it.</param>
public sealed record ReferralReceived(
    ReferralId ReferralId,
    string Reference,
    PatientId Patient,
    Channel Channel,
    ReferralSource Source,
    OdsCode? Referrer,
    ReceivedMessage Message,
    NeedKey Need,
    FreeText? Narrative,
    int? AgeInYears,
    Place? Place,
    string? Locality,
    IReadOnlyList<Alert> Alerts,
    SafetyAnswers Safety,
    Instant? SenderBreachAt,
    IReadOnlyList<string> Doubts,
    Instant ReceivedAt,
    StaffId By,
    Instant OccurredAt,
    string? WrittenBy = null) : IReferralEvent, IHumanAct;

/// <summary>The sender, or a caller, told us more or something else.</summary>
/// <param name="Message">The message that said so.</param>
/// <param name="Narrative">The narrative as it now stands; null when it did not change.</param>
/// <param name="Place">Where the person now is; null when it did not change.</param>
/// <param name="SenderBreachAt">The sender's own limit as it now stands, UTC; null when it did not change.</param>
/// <param name="Alerts">The alerts as they now stand; null when they did not change.</param>
/// <param name="By">Who told us.</param>
/// <param name="OccurredAt">When they did, UTC.</param>
/// <param name="OfPatient">What else changed, which stands in the patient's record, as kebab-case codes: <c>address</c>, <c>phones</c>.</param>
public sealed record ReferralAmended(
    ReceivedMessage Message,
    FreeText? Narrative,
    Place? Place,
    Instant? SenderBreachAt,
    IReadOnlyList<Alert>? Alerts,
    StaffId By,
    Instant OccurredAt,
    IReadOnlyList<string>? OfPatient = null) : IReferralEvent, IHumanAct;

/// <summary>
/// The sender asked to take the referral back. Before acceptance that closes it; after, it is a request that the clinician
/// in charge sees and answers, and nobody is called off by itself (clinical ruling 6).
/// </summary>
/// <param name="Message">The message that asked, where there was one.</param>
/// <param name="Why">In the sender's words.</param>
/// <param name="By">Who asked.</param>
/// <param name="OccurredAt">When they asked, UTC.</param>
public sealed record ReferralWithdrawn(ReceivedMessage? Message, FreeText? Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;

/// <summary>A clinician read it and found that it tells of the same need as a referral that we hold; the first clock stays.</summary>
/// <param name="Original">The referral that was there first.</param>
/// <param name="Why">What makes it the same need.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="AskedAgain">The safety-first answers of the second call.</param>
public sealed record DuplicateLinked(ReferralId Original, FreeText Why, StaffId By, Instant OccurredAt, SafetyAnswers? AskedAgain = null) : IReferralEvent, IHumanAct;

/// <summary>It was no duplicate after all: the referral waits for triage again, with its own receipt time.</summary>
/// <param name="Original">The referral that it had been linked to.</param>
/// <param name="Why">What shows that it is another need.</param>
/// <param name="By">The clinician.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
public sealed record DuplicateUnlinked(ReferralId Original, FreeText Why, StaffId By, Instant OccurredAt) : IReferralEvent, IHumanAct;
