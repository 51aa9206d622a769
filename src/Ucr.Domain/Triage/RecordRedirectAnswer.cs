using Ucr.Domain.Outcomes;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Triage;

/// <summary>
/// The receiver of a redirect has answered. Taken: it is theirs from here on. Refused: it waits for triage again, with its
/// first receipt time. Whoever takes the call records it; no clinical decision is made here.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Accepted">The receiver took it.</param>
/// <param name="Words">Taken: who took it, by name and service. Refused: why, in their words.</param>
/// <param name="OccurredAt">When the receiver answered, UTC.</param>
public sealed record RecordRedirectAnswer(ReferralId Referral, bool Accepted, FreeText Words, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Nobody has been asked to take it.</summary>
    public static readonly Refusal NotRedirected =
        new("referral-not-redirected", "This referral does not wait for another service. Reload to see where it stands.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AutomationRule.Refused(context.By) is { } refusal => refusal,
        _ when referral.StageBy == context.By.Id && Answered(referral) => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        not { Stage: Stage.AwaitingReceiver } => NotRedirected,
        _ when Required.Words(Words, nameof(Words), Accepted ? "Name who took it, and their service." : "Say why they refused.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when !Accepted => [new RedirectRefused(Words, context.By.Id, OccurredAt)],
        _ =>
        [
            new RedirectAccepted(Words, context.By.Id, OccurredAt),
            new ReferralClosed(ClosureReason.Onward, null, Words, context.By.Id, OccurredAt),
        ],
    };

    private bool Answered(Referral referral) => Accepted
        ? referral is { Closure: ClosureReason.Onward, RedirectedTo: { } _ }
        : referral.Stage == Stage.AwaitingTriage && referral.StageSince == OccurredAt;
}
