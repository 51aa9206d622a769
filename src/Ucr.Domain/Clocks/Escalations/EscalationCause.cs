using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Settings;

using Ucr.Domain.Visits.LoneWorking;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>Whether what was raised is still so. An escalation stops when its cause stops, answered or not.</summary>
public static class EscalationCause
{
    private static readonly HashSet<EscalationKind> OfClocks = [.. ClockKinds.All.SelectMany(rule => new[] { rule.Raises, rule.Warns }).OfType<EscalationKind>()];

    /// <summary>True while somebody still has to act.</summary>
    /// <param name="raised">What was raised.</param>
    /// <param name="referral">The referral.</param>
    /// <param name="visits">Its open visits.</param>
    /// <param name="settings">The provider's rules.</param>
    public static bool Stands(RaisedEscalation raised, Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) => raised.Kind switch
    {
        EscalationKind.NobodyWatches => referral.Stage == Stage.AwaitingTriage && referral.WaitsForTriageSince == raised.DueAt,
        EscalationKind.AtRisk => referral is { Stage: Stage.Accepted, Clock.Runs: true } && !visits.Any(IsTaken),
        EscalationKind.NotAccepted => visits.Any(visit => visit.Crew.Any(slot => slot is { Clinician: not null, AcceptedAt: null })),
        EscalationKind.NobodyFits => visits.Any(visit => visit.NobodyFits),
        EscalationKind.NoAccess => visits.Any(visit => visit.Stage == VisitStage.NoAccess),
        EscalationKind.WithdrawalRequested => referral is { WithdrawalRequested: true, IsOpen: true },
        EscalationKind.HelpNotAsked => visits.Any(visit => visit.Watch.Search is { HelpAskedAt: null, PersonFound: false }),
        EscalationKind.LoneWorkerSilent => visits.Any(visit => visit.Stage is >= VisitStage.OnTheWay and <= VisitStage.WithPatient && LoneWorkerRule.LastNewsAt(visit) <= raised.DueAt),
        EscalationKind.CrewUnavailable => visits.Any(visit => visit.Watch.Unavailable.Count > 0),
        EscalationKind.Duress or EscalationKind.SenderChangeRefused => raised.IsUnanswered,
        EscalationKind.ReplyNotDelivered => referral.Replies.Open is not null,
        EscalationKind.OnwardNotAnswered => referral.IsOpen && referral.Care.Onward.Any(onward => onward.IsLoose),
        EscalationKind.ActionOverdue => referral.Care.Actions.Any(action => action.DoneAt is null && action.DueAt <= raised.DueAt),
        EscalationKind.HandoverNotAccepted => referral.IsOpen && referral.Care.Handovers.Any(given => given.IsOpen),
        EscalationKind.MessageNotRead => referral.IsOpen && referral.Care.Messages.Any(message => message.IsUnread),
        EscalationKind.SenderNotTold => !referral.ReferrerInformed,
        var kind when OfClocks.Contains(kind) => ReferralClocks.Running(referral, visits, settings).Any(item => Raised(item, raised)),
        _ => referral.IsOpen,
    };

    /// <summary>Every place in the crew has somebody who accepted it.</summary>
    internal static bool IsTaken(Visit visit) => visit.Crew.Count > 0 && visit.Crew.All(slot => slot.AcceptedAt is not null);

    /// <summary>This clock raised it, and no later one of the same kind.</summary>
    private static bool Raised(TimedItem item, RaisedEscalation raised)
    {
        var rule = ClockKinds.Of(item.Kind);
        return (rule.Raises == raised.Kind && item.DueAt <= raised.DueAt) || (rule.Warns == raised.Kind && item.WarnAt == raised.DueAt);
    }
}
