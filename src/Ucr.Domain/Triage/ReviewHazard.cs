namespace Ucr.Domain.Triage;

/// <summary>Somebody who sees patients, or the desk, asked whether a hazard is still there (clinical ruling 21).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Hazard">The hazard.</param>
/// <param name="StillThere">False when it is gone.</param>
/// <param name="ReviewOn">The next London day of review; not looked at when it is gone.</param>
/// <param name="ExpiresOn">The last London day on which it holds; not looked at when it is gone.</param>
/// <param name="Why">What was found.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record ReviewHazard(ReferralId Referral, Guid Hazard, bool StillThere, LocalDate ReviewOn, LocalDate ExpiresOn, FreeText Why, Instant OccurredAt)
    : IReferralCommand
{
    /// <summary>There is no such hazard.</summary>
    public static readonly Refusal NoHazard = new("hazard-not-recorded", "There is no such warning on this referral. Reload to see which there are.", nameof(Hazard));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Triage.Person.Hazards.FirstOrDefault(held => held.Id == Hazard) switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        null => NoHazard,
        { Gone: true } when !StillThere => [],
        var held when StillThere && held == held with { Gone = false, ReviewOn = ReviewOn, ExpiresOn = ExpiresOn } => [],
        _ when StillThere && RecordHazard.Dates(ReviewOn, ExpiresOn, context.Now) is { } refusal => refusal,
        _ when Required.Words(Why, nameof(Why), "Say what was found.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        var held => [new HazardReviewed(Hazard, StillThere, StillThere ? ReviewOn : held.ReviewOn, StillThere ? ExpiresOn : held.ExpiresOn, Why, context.By.Id, OccurredAt)],
    };
}
