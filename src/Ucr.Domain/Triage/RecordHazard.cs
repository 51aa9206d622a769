using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Triage;

/// <summary>Something there is dangerous for whoever goes; it is reviewed, and expires (clinical ruling 21).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Hazard">The hazard's own id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="What">In words.</param>
/// <param name="ReviewOn">The London day of review: from today to the expiry.</param>
/// <param name="ExpiresOn">The last London day on which it holds.</param>
/// <param name="OccurredAt">When it was told, UTC.</param>
public sealed record RecordHazard(ReferralId Referral, Guid Hazard, HazardKind Kind, FreeText What, LocalDate ReviewOn, LocalDate ExpiresOn, Instant OccurredAt)
    : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        _ when referral.Triage.Person.Hazards.Any(held => held.Id == Hazard) => [],
        _ when !Enum.IsDefined(Kind) => Refusal.Missing(nameof(Kind), "Say what kind of danger it is."),
        _ when Required.Words(What, nameof(What), "Say what is dangerous.") is { } refusal => refusal,
        _ when Dates(ReviewOn, ExpiresOn, context.Now) is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new HazardRecorded(Hazard, Kind, What, ReviewOn, ExpiresOn, context.By.Id, OccurredAt)],
    };

    /// <summary>The refusal when a hazard cannot be reviewed or expire on these days; null when it can.</summary>
    internal static Refusal? Dates(LocalDate reviewOn, LocalDate expiresOn, Instant now) => LondonDays.Of(now) switch
    {
        var today when reviewOn < today => Refusal.Impossible(nameof(ReviewOn), "Choose today or a later day for the review."),
        _ when expiresOn < reviewOn => Refusal.Impossible(nameof(ExpiresOn), "A warning holds until its review at least."),
        _ => null,
    };
}
