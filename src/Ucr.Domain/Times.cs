namespace Ucr.Domain;

/// <summary>What time a human act may have.</summary>
public static class Times
{
    /// <summary>
    /// A time in the future or before the referral's receipt is refused; any time between is taken, however late it is
    /// entered, and both times stay visible (rule 49).
    /// </summary>
    /// <returns>The refusal, or null when the time can be right.</returns>
    public static Refusal? Impossible(Instant occurredAt, Referral referral, DecisionContext context, string field) => occurredAt switch
    {
        _ when occurredAt > context.Now => Refusal.InTheFuture(field),
        _ when occurredAt < referral.ReceivedAt => Refusal.BeforeReceipt(field),
        _ => null,
    };

    /// <summary>The same for something done on a visit: measured against each referral that it serves.</summary>
    public static Refusal? Impossible(Instant occurredAt, IReadOnlyList<Referral> served, DecisionContext context, string field) =>
        served.Select(referral => Impossible(occurredAt, referral, context, field)).FirstOrDefault(refusal => refusal is not null);
}
