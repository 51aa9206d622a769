using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks.Escalations;

/// <summary>Everything that falls due on a referral: what its clocks raise, and the steps of what was raised.</summary>
public static class DueList
{
    /// <summary>No repeat is worth counting beyond this in one decision: a defect in a policy must not hang the service.</summary>
    private const int AtMost = 10_000;

    /// <summary>When the next one falls due, UTC; null when none will.</summary>
    public static Instant? Next(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
        Steps(referral, visits, settings).Select(due => (Instant?)due.At).Concat(Pending(referral, visits, settings).Select(due => (Instant?)due.At)).Min();

    /// <summary>
    /// What is due now. Of a repeated kind that nobody could raise in time only the last is raised, with the number of those
    /// before it: people ring once, and the missed calls are counted (clinical ruling 17).
    /// </summary>
    public static IReadOnlyList<IReferralEvent> Raise(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings, Instant now)
    {
        var happened = new List<IReferralEvent>(Steps(referral, visits, settings).Where(due => due.At <= now).Select(due => Ladder.Raise(due, settings, now)));
        var state = happened.Aggregate(referral, Referral.Evolve);
        var last = new Dictionary<(EscalationKind Kind, Guid? About), EscalationRaised>();
        for (var round = 0; round < AtMost && Due(state, visits, settings, now) is { Count: > 0 } due; round++)
        {
            foreach (var item in due)
            {
                var fact = Fact(item, state, settings, now, last);
                state = Referral.Evolve(state, fact);
                if (fact is not EscalationRaised)
                {
                    happened.Add(fact);
                }
            }
        }

        return [.. happened, .. last.Values];
    }

    private static List<Due> Due(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings, Instant now) =>
        [.. Pending(referral, visits, settings).Where(due => due.At <= now).OrderBy(due => due.At)];

    private static IEnumerable<Due> Pending(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
        Dues.Pending(referral, visits, settings).Concat(EscalationDues.Pending(referral, settings));

    private static IReferralEvent Fact(Due due, Referral state, ServiceSettings settings, Instant now, Dictionary<(EscalationKind Kind, Guid? About), EscalationRaised> last)
    {
        if (due.Kind is not { } kind)
        {
            return new StandardBreached(state.Clock!.Standard, state.Clock.DueAt);
        }

        var missed = last.TryGetValue((kind, null), out var before) ? before.Missed + 1 : 0;
        return last[(kind, null)] = Ladder.Raise(kind, due.At, settings, now, missed: missed);
    }

    private static IEnumerable<StepDue> Steps(Referral referral, IReadOnlyList<Visit> visits, ServiceSettings settings) =>
        from raised in referral.Escalations
        where raised.IsUnanswered && EscalationCause.Stands(raised, referral, visits, settings)
        let next = Ladder.Next(raised, settings)
        where next is not null
        select next.Value;
}
