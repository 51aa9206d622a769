using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Intake;

/// <summary>What a service tells a sender while it is closed, where nobody has set another rule (clinical ruling 7).</summary>
public enum ClosedHoursPolicy
{
    /// <summary>Whoever is on call answers; with nobody on call the sender is told at once that there is no resource.</summary>
    OnCallElseNoResource,

    /// <summary>The sender is always told that there is no resource.</summary>
    AlwaysNoResource,
}

/// <summary>
/// Answers a digital sender at once while the service is closed; it is never held to the morning (clinical ruling 7). The
/// service itself may give this: it rejects nothing, and the referral waits for a clinician all the same (clinical ruling 9).
/// </summary>
/// <param name="Referral">The referral meant.</param>
public sealed record AnswerInClosedHours(ReferralId Referral) : IReferralCommand
{
    /// <summary>What the sender is told.</summary>
    public static ClosedHoursAnswer AnswerFor(Channel channel, bool open, StaffId? onCall, ClosedHoursPolicy policy) => channel switch
    {
        _ when open || channel is not (Channel.Bars or Channel.Api or Channel.Form or Channel.Itk) => ClosedHoursAnswer.NotNeeded,
        // A report of 111 has no answer but its receipt: the sender cannot be told to keep the patient, so they are rung.
        Channel.Itk => ClosedHoursAnswer.OnCallAnswers,
        _ when policy == ClosedHoursPolicy.OnCallElseNoResource && onCall is not null => ClosedHoursAnswer.OnCallAnswers,
        _ => ClosedHoursAnswer.NoResource,
    };

    // 111 and general practices refer by the standard and wait for no reply: nobody would hear that there is no resource.
    private static ClosedHoursAnswer Heard(Referral referral, ClosedHoursAnswer answer) =>
        answer == ClosedHoursAnswer.NoResource && referral is { Channel: Channel.Bars, Message.CorrelationId: null } ? ClosedHoursAnswer.OnCallAnswers : answer;

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context)
    {
        var watched = context.Policies.Escalations.DeskIsWatched(referral.ReceivedAt);
        var onCall = context.Policies.Escalations.Who(EscalationReceiver.OnCallClinician, referral.ReceivedAt).Person;
        return Heard(referral, AnswerFor(referral.Channel, watched, onCall, context.Policies.Triage.ClosedHours)) switch
        {
            _ when NotWaitingForTriage.Refused(referral) is { } refusal => refusal,
            _ when referral.Intake.ClosedHours is not null => [],
            ClosedHoursAnswer.NotNeeded => [],
            var answer =>
            [
                new ClosedHoursAnswered(
                    answer, onCall, referral.ReceivedAt + context.Policies.Triage.OvernightCall, context.Policies.Named("closed-hours"), context.Now),
            ],
        };
    }
}
