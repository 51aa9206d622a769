using Ucr.Domain.Clocks;
using Ucr.Domain.Triage.Automation;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Triage;

/// <summary>
/// A clinician takes the referral on. Danger signs do not hold this up: they show the 999 script, and
/// <see cref="RaiseEmergency"/> stays open at every stage.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Standard">The response standard.</param>
/// <param name="Urgency">Clinical urgency, beside the standard.</param>
/// <param name="Need">The need as the clinician sees it: one of the configured conditions.</param>
/// <param name="Needs">What the visit needs.</param>
/// <param name="Rationale">Why.</param>
/// <param name="DespiteOpen">The open referral with the same need of the same person, where this one is taken all the same.</param>
/// <param name="OccurredAt">When they decided, UTC.</param>
/// <param name="Exemption">Why it is not subject to the standard; needed with type 07.</param>
/// <param name="DespiteCriteria">Why it is taken although a criterion of the service is not met.</param>
public sealed record AcceptReferral(
    ReferralId Referral,
    ResponseStandard Standard,
    ClinicalUrgency Urgency,
    NeedKey Need,
    VisitNeeds Needs,
    FreeText Rationale,
    ReferralId? DespiteOpen,
    Instant OccurredAt,
    ExemptionReason? Exemption = null,
    FreeText? DespiteCriteria = null) : IReferralCommand
{
    /// <summary>Known to be under 18 at receipt (rule 10); an unknown age is eligible until it is known (clinical ruling 8).</summary>
    public static readonly Refusal UnderEighteen = new(
        "person-under-18",
        "This person is under 18. Hand them over by a live warm transfer: 999, 111 option 2 or the local crisis line.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Accepted } when referral.StageBy == context.By.Id && referral.Clock?.Standard == Standard => [],
        _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        _ when referral.AgeInYears < context.Policies.Triage.LeastAge => UnderEighteen,
        _ when context.Policies.Triage.ConditionOn(Need, referral.ReceivedAt) is null =>
            Refusal.Impossible(nameof(Need), "The service does not know this need. Choose one of the list, or something else."),
        _ when OutsideCriteria(referral, context.Policies.Triage) is { } refusal => refusal,
        _ when TwoDayRule.Refused(Standard, referral, context.Policies.Triage) is { } refusal => refusal,
        _ when PossibleNeeds.Refused(Needs, nameof(Needs)) is { } refusal => refusal,
        _ when Required.Words(Rationale, nameof(Rationale), "Say why the person needs this response.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => Accepted(referral, ClockRule.StartFor(Standard, referral, context.Settings), context),
    };

    private Decision Accepted(Referral referral, ClockStarted clock, DecisionContext context) =>
        ExemptionRule.Refused(Standard, Exemption, clock.DueAt, context.Now) is { } refusal
            ? refusal
            :
            [
                new ReferralAccepted(
                    Standard, Urgency, Need, Needs, Rationale, DespiteOpen, context.By.Id, OccurredAt, ReasonOfExemption, DespiteCriteria,
                    ProposalKept.Beside(referral, Standard, Need, Urgency)),
                clock,
            ];

    private ExemptionReason? ReasonOfExemption => Standard == ResponseStandard.TwoHourExempt ? Exemption : null;

    /// <summary>A criterion that is known not to be met needs a reason to take the person all the same, by name (rules 10, 12 and 48).</summary>
    private Refusal? OutsideCriteria(Referral referral, TriagePolicies policies) =>
        DespiteCriteria is null && Eligibility.Of(referral, policies).Against is [var first, ..]
            ? new("outside-criteria", $"{first.Words}. Send the person on to: {first.GoesTo}. Or say why you take them all the same.", nameof(DespiteCriteria))
            : null;
}
