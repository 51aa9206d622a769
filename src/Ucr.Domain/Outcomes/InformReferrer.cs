namespace Ucr.Domain.Outcomes;

/// <summary>Whoever referred was told what came of it.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="How">By phone, letter, message …</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record InformReferrer(ReferralId Referral, string How, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        { ReferrerInformed: true } => [],
        _ when Required.Words(How, nameof(How), "Say how they were told.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new ReferrerInformed(How, context.By.Id, OccurredAt)],
    };
}
