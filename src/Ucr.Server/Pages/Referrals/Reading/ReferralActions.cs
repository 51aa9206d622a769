using Ucr.Domain;
using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes.Breaches;

namespace Ucr.Server.Pages.Referrals.Reading;

/// <summary>What somebody may do with a referral where it stands. The deciders refuse the rest all the same.</summary>
public static class ReferralActions
{
    /// <summary>The likely next step first.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="visit">Its open visit; null when it has none.</param>
    /// <param name="actor">Who looks.</param>
    public static IReadOnlyList<ReferralPageModel.Step> For(Referral referral, Visit? visit, Actor actor) =>
    [
        .. Next(referral, visit, actor),
        .. Care(referral, visit, actor),
        .. Emergency(referral, actor),
        .. Clocks(referral, actor),
        .. Close(referral, visit, actor),
    ];

    private static IEnumerable<ReferralPageModel.Step> Next(Referral referral, Visit? visit, Actor actor) => referral.Stage switch
    {
        Stage.AwaitingTriage when actor.DecidesClinically => [new("Triage", "triage", Main: true)],
        Stage.AwaitingReceiver when actor.DecidesClinically => [new("Record their answer", "redirect-answer", Main: true)],
        Stage.AwaitingAmbulance when actor.SeesPatients => [new("The crew is with the patient", "ambulance-crew", Main: true)],
        Stage.Accepted when actor.Dispatches && visit is null or { Stage: VisitStage.Planned } => [new("Allocate", "allocate", Main: true)],
        _ => [],
    };

    private static IEnumerable<ReferralPageModel.Step> Care(Referral referral, Visit? visit, Actor actor)
    {
        if (referral is { IsOpen: true, Triage.Waiting.WarmTransfer: { Runs: true } }) yield return new("What came of the transfer?", "transfer-end", Main: true);
        if (referral.WithdrawalRequested && referral.IsOpen && actor.DecidesClinically) yield return new("The sender wants it back", "withdrawal-answer", Main: true);
        if (referral is { Stage: Stage.Accepted, Triage.Waiting.ExemptionAsked: { } asked } && asked.By != actor.Id && actor.DecidesClinically) yield return new("Agree to the exemption?", "exemption-agreed");
        if (referral.IsOpen && referral.Care.Delegation is { AcceptedAt: null, ReturnedAt: null }) yield return new("What does the other organisation answer?", "delegate-answer");
        if (visit?.Watch.Search is not null) yield return new("Find the person", "search", Main: true);
        if (referral.Care.Handovers.Any(item => item.IsOpen && item.To == actor.Id)) yield return new("Answer the handover", "handover-answer", Main: true);
        if (referral.Care.Actions.Any(action => action.DoneAt is null)) yield return new("Actions owed", "owed");
        if (referral.IsOpen && referral.Care.Owner?.Who == actor.Id) yield return new("Hand over", "handover");
        if (!actor.Dispatches || visit is null or { IsOpen: false } or { Stage: VisitStage.WithPatient }) yield break;
        if (visit.Crew.Any(slot => slot.Clinician is not null)) yield return new("Withdraw the allocation", "withdraw-allocation");
        yield return new("Call the visit off", "cancel-visit");
    }

    private static IEnumerable<ReferralPageModel.Step> Emergency(Referral referral, Actor actor) => referral.Stage switch
    {
        Stage.Closed => [],
        _ when !actor.SeesPatients => [],
        Stage.AwaitingAmbulance when referral.Care.Ambulance is { AcknowledgedAt: null } =>
            [new("The ambulance service has answered", "ambulance-answer", Main: true), new("Change the 999 details", "emergency")],
        Stage.AwaitingAmbulance when referral.Care.Ambulance is null => [new("Ask for an ambulance", "ambulance"), new("Change the 999 details", "emergency")],
        Stage.AwaitingAmbulance => [new("Change the 999 details", "emergency")],
        _ => [new("Upgrade to 999", "emergency")],
    };

    private static IEnumerable<ReferralPageModel.Step> Clocks(Referral referral, Actor actor)
    {
        if (referral.Waits.Any(wait => wait.Kind == ClockKind.TimeOnFloor && wait.Lasts))
        {
            yield return new("On the floor?", "floor-time");
        }

        // Asked once the care is given: nothing waits for it.
        if (referral.Stage is Stage.Seen or Stage.Closed && BreachRule.Unexplained(referral, NodaTime.Instant.MinValue) is not null && ReferralMore.ExplainsBreaches(actor))
        {
            yield return new("Why was it not in time?", "breach-reason");
        }

        if (referral.Clock is not null && actor.DecidesClinically)
        {
            yield return new("Correct the clock", "correct-clock");
        }
    }

    private static IEnumerable<ReferralPageModel.Step> Close(Referral referral, Visit? visit, Actor actor)
    {
        var seen = referral.Clock?.StoppedAt is not null;
        var may = seen ? actor.SeesPatients || actor.Dispatches : actor.DecidesClinically;
        return referral.IsOpen && may && visit?.Stage != VisitStage.WithPatient
            ? [new("Close", "close", Main: seen && referral.Outcome is not null && visit is null)]
            : [];
    }
}
