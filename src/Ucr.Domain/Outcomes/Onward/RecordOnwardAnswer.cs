using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes.Actions;

namespace Ucr.Domain.Outcomes.Onward;

/// <summary>
/// What the service that a person was referred on to answered. Taken: it is theirs. Refused, or no answer in the time that
/// the settings allow: an action is owed to find another (clinical rulings 4 and 23).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="To">The service, as it was named when the person was referred on.</param>
/// <param name="Answer">What they answered; <see cref="OnwardState.TimedOut"/> when they did not.</param>
/// <param name="Words">Taken: who took it. Refused: why. Not answered: what was tried.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record RecordOnwardAnswer(ReferralId Referral, string To, OnwardState Answer, FreeText Words, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Nobody was referred on to this service.</summary>
    public static readonly Refusal NotMade = new("onward-referral-not-made", "Nobody was referred on to this service. Reload to see where they were.", nameof(To));

    /// <summary>The other service may still answer.</summary>
    public static readonly Refusal TooEarly = new("onward-answer-not-due", "The other service still has time to answer. Ring them, or wait.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => Last(referral) switch
    {
        _ when !context.By.SeesPatients && !context.By.Dispatches => Refusal.DispatcherMustDecide,
        null => NotMade,
        { State: var state } when state == Answer && state != OnwardState.Waiting => [],
        { IsLoose: false } => NotMade,
        _ when !Enum.IsDefined(Answer) || Answer == OnwardState.Waiting => Refusal.Missing(nameof(Answer), "Say what they answered."),
        _ when Required.Words(Words, nameof(Words), "Name who took it, or say why they did not.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { } onward when Answer == OnwardState.TimedOut && OccurredAt < DueAt(onward, context) => TooEarly,
        { } onward => Answered(onward, context),
    };

    private Decision Answered(OnwardReferral onward, DecisionContext context) => Answer switch
    {
        OnwardState.Accepted => [new OnwardReferralAccepted(To, Words, context.By.Id, OccurredAt)],
        OnwardState.Refused => [new OnwardReferralRefused(To, Words, context.By.Id, OccurredAt), FindAnother(onward, context)],
        _ => [new OnwardReferralTimedOut(To, DueAt(onward, context), context.By.Id, OccurredAt), FindAnother(onward, context)],
    };

    // The words that were typed name the action too: where they lie is an id of its own, so that a repeat finds it.
    private ActionOwed FindAnother(OnwardReferral onward, DecisionContext context) =>
        new(Words.Id, ActionKind.OnwardReferral, onward.Why, null, null, context.Policies.Named("find-another-service"), context.By.Id, OccurredAt);

    private OnwardReferral? Last(Referral referral) =>
        referral.Care.Onward.LastOrDefault(onward => onward.IsLoose && Named(onward)) ?? referral.Care.Onward.LastOrDefault(Named);

    private bool Named(OnwardReferral onward) => string.Equals(onward.To, To, StringComparison.Ordinal);

    private static Instant DueAt(OnwardReferral onward, DecisionContext context) =>
        onward.MadeAt + context.Settings.At(onward.MadeAt).Clocks.For(ClockKind.OnwardAnswer).Limit;
}
