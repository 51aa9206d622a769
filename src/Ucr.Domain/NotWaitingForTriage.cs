namespace Ucr.Domain;

/// <summary>What somebody is told who wants to decide at triage on a referral that does not wait for it.</summary>
internal static class NotWaitingForTriage
{
    /// <summary>The refusal, or null when the referral waits for triage.</summary>
    public static Refusal? Refused(Referral referral) => referral.Stage switch
    {
        Stage.AwaitingTriage => null,
        Stage.Accepted or Stage.Seen => Refusal.AlreadyTriaged,
        Stage.AwaitingReceiver => Refusal.AwaitingReceiver,
        Stage.AwaitingAmbulance => Refusal.AwaitingAmbulance,
        Stage.Closed => Refusal.ReferralClosed,
        _ => throw new UnreachableException($"No triage rule for {referral.Stage}."),
    };
}
