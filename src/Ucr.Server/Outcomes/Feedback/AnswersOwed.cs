using Ucr.Domain;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Feedback;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;

namespace Ucr.Server.Outcomes.Feedback;

/// <summary>Which facts whoever referred is told of. A call taker tells a caller at once that we have it; replies of the Booking and Referral Standard, where they are owed, go their own way.</summary>
internal static class AnswersOwed
{
    /// <summary>The messages that follow an event, each in the event's own transaction; none where nobody waits, nor anybody who called about the same need.</summary>
    public static IEnumerable<object> Of(string provider, ReferralId referral, IReferralEvent happened, Referral? state, ServicePolicies policies)
    {
        if (KindOf(happened) is { } kind && (kind == FeedbackKind.Outcome || state is null || IsAwaited(state) || state.Intake.Linked.Count > 0) && policies.Intake.Tells(kind))
        {
            yield return new AnswerReferrer(provider, referral, kind);
        }
    }

    /// <summary>Who waits for replies of the standard has them, and a system reads the state by itself. 111 and practices wait for none.</summary>
    public static bool IsAwaited(Referral referral) =>
        referral is not ({ Channel: Channel.Api or Channel.Import } or { Channel: Channel.Bars, Message.CorrelationId: not null });

    private static FeedbackKind? KindOf(IReferralEvent happened) => happened switch
    {
        ReferralReceived { Channel: Channel.Form } => FeedbackKind.Received,
        ReferralAccepted or ReferralRejected or ReferralRedirected or DuplicateLinked => FeedbackKind.Decided,
        PatientInformed { WindowFrom: not null } or ArrivalWindowChanged => FeedbackKind.Expected,
        ReferralClosed { Reason: not (ClosureReason.Duplicate or ClosureReason.EnteredInError or ClosureReason.Rejected) } => FeedbackKind.Outcome,
        _ => null,
    };
}
