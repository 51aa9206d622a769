using Ucr.Domain.Clocks;

namespace Ucr.Domain.Triage;

/// <summary>After the breach a clinician may only ask to exempt a response; a second one decides (rule 29).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Reason">Why.</param>
/// <param name="Why">In words.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record RequestExemption(ReferralId Referral, ExemptionReason Reason, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        _ when ExemptionRule.NoRunningStandard(referral) is { } refusal => refusal,
        _ when !Enum.IsDefined(Reason) => Refusal.Missing(nameof(Reason), "Choose why it is not subject to the standard."),
        _ when Required.Words(Why, nameof(Why), "Say why it is not subject to the standard.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Triage.Waiting.ExemptionAsked is { } asked && asked == new ExemptionAsked(Reason, Why, context.By.Id) => [],
        _ => [new ExemptionRequested(Reason, Why, context.By.Id, OccurredAt)],
    };
}

/// <summary>A second clinician takes a request to exempt: the type changes to 07, and both names stand in the history (rule 29).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ConfirmExemption(ReferralId Referral, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Nobody has asked for it.</summary>
    public static readonly Refusal NotAsked = new("exemption-not-requested", "Nobody has asked to exempt this response. Request it first.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Triage.Waiting.ExemptionAsked switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        null when referral.Clock?.Standard == ResponseStandard.TwoHourExempt && referral.StageBy is not null => [],
        null => NotAsked,
        _ when ExemptionRule.NoRunningStandard(referral) is { } refusal => refusal,
        { By: var by } when by == context.By.Id => ExemptionRule.SecondPersonNeeded,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        var asked =>
        [
            new PathwayDowngraded(ResponseStandard.TwoHour, ResponseStandard.TwoHourExempt, asked.Why, context.By.Id, OccurredAt, asked.Reason, asked.By),
            new ClockAbandoned(ResponseStandard.TwoHour, OccurredAt),
            ClockRule.ChangedTo(ResponseStandard.TwoHourExempt, referral, OccurredAt, context.Settings),
        ],
    };
}
