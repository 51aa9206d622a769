using Ucr.Domain.Clocks;

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
public sealed record AcceptReferral(
    ReferralId Referral,
    ResponseStandard Standard,
    ClinicalUrgency Urgency,
    NeedKey Need,
    VisitNeeds Needs,
    FreeText Rationale,
    ReferralId? DespiteOpen,
    Instant OccurredAt) : IReferralCommand
{
    /// <summary>Known to be under 18 at receipt (rule 10); an unknown age is eligible until it is known (clinical ruling 8).</summary>
    public static readonly Refusal UnderEighteen = new(
        "person-under-18",
        "This person is under 18. Hand them over by a live warm transfer (999, 111 option 2 or the local crisis line) and record it as a redirect.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        { Stage: Stage.Accepted } when referral.StageBy == context.By.Id && referral.Clock?.Standard == Standard => [],
        _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
        { AgeInYears: < 18 } => UnderEighteen,
        _ when context.Policies.Triage.ConditionOn(Need, referral.ReceivedAt) is null =>
            Refusal.Impossible(nameof(Need), "The service does not know this need. Choose one of the list, or something else."),
        _ when PossibleNeeds.Refused(Needs, nameof(Needs)) is { } refusal => refusal,
        _ when Required.Words(Rationale, nameof(Rationale), "Say why the person needs this response.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ =>
        [
            new ReferralAccepted(Standard, Urgency, Need, Needs, Rationale, DespiteOpen, context.By.Id, OccurredAt),
            ClockRule.StartFor(Standard, referral, context.Settings),
        ],
    };
}
