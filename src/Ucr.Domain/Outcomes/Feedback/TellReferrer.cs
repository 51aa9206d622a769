namespace Ucr.Domain.Outcomes.Feedback;

/// <summary>Whoever referred was told, by the service or by a person; or it was tried and did not get through.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Kind">What.</param>
/// <param name="Way">How.</param>
/// <param name="Delivered">It got through.</param>
/// <param name="Why">A word for why it did not.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record TellReferrer(ReferralId Referral, FeedbackKind Kind, FeedbackWay Way, bool Delivered, string? Why, Instant OccurredAt) : IReferralCommand
{
    /// <summary>"Do not tell" stands.</summary>
    public static readonly Refusal DoNotTell = new(
        "do-not-tell", "Nobody may be told by link, e-mail or message. Speak to whoever referred, with care.", nameof(Way));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when context.By.Id != Actor.Service.Id && Triage.AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Triage.Person.DoNotTell: true } when Delivered && Way is (FeedbackWay.Email or FeedbackWay.Link) => DoNotTell,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when Delivered && referral.Feedback.Told.Any(told => told.Kind == Kind && told.Way == Way) && Kind != FeedbackKind.Expected => [],
        _ when Delivered && referral.Feedback.Told.Any(told => told.Kind == Kind && told.At == OccurredAt) => [],
        _ when !Delivered && referral.Feedback.Tried == new Told(Kind, Way, OccurredAt) => [],
        _ => [new ReferrerTold(Kind, Way, Delivered, Why, context.By.Id, OccurredAt)],
    };
}
