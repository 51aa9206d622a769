using Ucr.Domain.Clocks;

namespace Ucr.Domain.Triage;

/// <summary>When a two-hour response may leave the standard: with a reason, and after the breach by two people (rule 29).</summary>
public static class ExemptionRule
{
    /// <summary>The standard was breached, and one person alone would take it out of the count.</summary>
    public static readonly Refusal SecondPersonNeeded = new(
        "second-person-needed", "The standard has been breached: a second clinician has to agree. Request the exemption, and ask a colleague to confirm it.");

    /// <summary>The refusal when a response would be exempted without a reason, or by one person after the breach; null otherwise.</summary>
    /// <param name="to">The standard from now on.</param>
    /// <param name="reason">Why it is exempt.</param>
    /// <param name="dueAt">When its two hours end, UTC.</param>
    /// <param name="now">UTC.</param>
    internal static Refusal? Refused(ResponseStandard to, ExemptionReason? reason, Instant dueAt, Instant now) => to switch
    {
        not ResponseStandard.TwoHourExempt => null,
        _ when reason is not { } why || !Enum.IsDefined(why) => Refusal.Missing("Exemption", "Choose why it is not subject to the standard."),
        _ when now > dueAt => SecondPersonNeeded,
        _ => null,
    };

    /// <summary>The refusal when there is no running two-hour clock that could be exempted; null when there is.</summary>
    internal static Refusal? NoRunningStandard(Referral referral) => referral switch
    {
        { Stage: Stage.AwaitingTriage } => Refusal.NotTriaged,
        { Stage: Stage.Seen } => Refusal.AlreadySeen,
        not { Stage: Stage.Accepted } => NotWaitingForTriage.Refused(referral),
        not { Clock: { Runs: true, Standard: ResponseStandard.TwoHour } } => Refusal.Impossible("Referral", "Only a response on the 2-hour standard can be exempted from it."),
        _ => null,
    };
}
