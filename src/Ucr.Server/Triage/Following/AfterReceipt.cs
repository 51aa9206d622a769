using Ucr.Domain;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;

namespace Ucr.Server.Triage.Following;

/// <summary>What the service does by itself with a referral that came in, or about which more was answered: only what the settings switch on.</summary>
internal static class AfterReceipt
{
    /// <summary>The messages that follow an event; each is sent in the event's own transaction.</summary>
    public static IEnumerable<object> Of(string provider, ReferralId referral, IReferralEvent happened, ServicePolicies policies)
    {
        if (happened is ReferralReceived or TriageRecorded && policies.Triage.AssistedTriage)
        {
            yield return new ProposeTriage(provider, referral, Guid.NewGuid());
        }

        if (happened is not ReferralReceived received)
        {
            yield break;
        }

        if (policies.Triage.StraightThrough.Enabled)
        {
            yield return new TakeStraightThrough(provider, referral);
        }

        if (AnswerInClosedHours.AnswerFor(received.Channel, policies.Escalations.DeskIsWatched(received.ReceivedAt), onCall: null, policies.Triage.ClosedHours) != ClosedHoursAnswer.NotNeeded)
        {
            yield return new AnswerWhileClosed(provider, referral);
        }
    }
}
