namespace Ucr.Domain.Clocks.Escalations;

/// <summary>What may be said about escalations that were raised, on a referral or at the desk.</summary>
internal static class EscalationDecisions
{
    /// <summary>A machine can deliver a message; only a person can take it on.</summary>
    public static readonly Refusal PersonMustAcknowledge =
        new("person-must-acknowledge", "Only a person can take this on. Sign in and take it on yourself.");

    /// <summary>Somebody takes one on, with the older ones of its kind; the newest open one where none is named.</summary>
    public static Decision Acknowledge(this IReadOnlyList<RaisedEscalation> raised, EscalationKind kind, Instant? dueAt, Guid? about, DecisionContext context)
    {
        var open = raised.LastOrDefault(known =>
            known.Kind == kind && known.IsUnanswered && known.DueAt <= (dueAt ?? Instant.MaxValue) && (about is null || known.About == about));
        return open switch
        {
            null => [],
            _ when context.By.Roles.Contains(Role.Service) || context.By.Roles.Contains(Role.Integration) => PersonMustAcknowledge,
            _ => [new EscalationAcknowledged(kind, context.By.Id, context.Now, dueAt ?? open.DueAt, open.Step, about)],
        };
    }

    /// <summary>Somebody was told, or could not be: the same step by the same channel counts once.</summary>
    public static Decision Told(this IReadOnlyList<RaisedEscalation> raised, EscalationNotified notified) =>
        raised.Find(notified.Kind, notified.DueAt, notified.About) is { } known && !known.WasTold(notified.Step, notified.Channel) ? [notified] : [];
}
