using Ucr.Domain.Outcomes;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>What falls due by the policies of escalation, beside what the clocks themselves raise.</summary>
internal static class EscalationDues
{
    /// <summary>Everything that has not been raised and whose cause still stands.</summary>
    public static IEnumerable<Due> Pending(Referral referral, ServiceSettings settings) =>
        All(referral, settings).Where(due => due.Kind is { } kind && referral.Escalations.Find(kind, due.At) is null);

    private static IEnumerable<Due> All(Referral referral, ServiceSettings settings) => [.. OfReplies(referral, settings), .. ByStage(referral, settings)];

    /// <summary>The sender acts itself when nobody answers it: an answer that does not arrive is raised before that, and at once when only a person can mend it.</summary>
    private static IEnumerable<Due> OfReplies(Referral referral, ServiceSettings settings)
    {
        if (referral.Replies.Open is not { } reply || referral.Escalations.Any(raised => raised.Kind == EscalationKind.ReplyNotDelivered && raised.DueAt >= reply.OwedAt))
        {
            yield break;
        }

        var patience = reply.OwedAt + settings.At(reply.OwedAt).Escalations.ReplyDeliveredWithin;
        var before = referral.SenderBreachAt is { } breach && breach > reply.OwedAt ? Instant.Min(breach, patience) : patience;
        yield return new(EscalationKind.ReplyNotDelivered, reply.NeedsPerson ? Instant.Min(reply.Last?.At ?? reply.OwedAt, before) : before);
    }

    private static IEnumerable<Due> ByStage(Referral referral, ServiceSettings settings) => referral.Stage switch
    {
        Stage.AwaitingTriage when !settings.At(referral.WaitsForTriageSince).Escalations.DeskIsWatched(referral.WaitsForTriageSince) =>
            [new(EscalationKind.NobodyWatches, referral.WaitsForTriageSince)],
        Stage.Closed when OwesTheSenderWord(referral) =>
            [new(EscalationKind.SenderNotTold, referral.StageSince + settings.At(referral.StageSince).Escalations.SenderToldWithin)],
        _ => [],
    };

    /// <summary>An organisation referred, and did not take it back itself.</summary>
    private static bool OwesTheSenderWord(Referral referral) =>
        referral is { Referrer: not null, ReferrerInformed: false, Closure: not ClosureReason.Withdrawn, Replies.Open: null };
}
