namespace Ucr.Domain.Triage;

/// <summary>
/// Whether anybody may be told that we come. Anybody at the desk may forbid it at once; only a registered clinician allows it
/// again (clinical ruling 12).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="DoNotTell">True: no link, no e-mail, no SMS, no arrival time.</param>
/// <param name="Why">Why.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record RecordContactWish(ReferralId Referral, bool DoNotTell, FreeText Why, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when DoNotTell && AtTheDesk.Refused(context.By) is { } refusal => refusal,
        _ when !DoNotTell && !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        _ when Required.Words(Why, nameof(Why), "Say why.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Triage.Person.DoNotTell == DoNotTell => [],
        _ => [new ContactWishRecorded(DoNotTell, Why, context.By.Id, OccurredAt)],
    };
}
