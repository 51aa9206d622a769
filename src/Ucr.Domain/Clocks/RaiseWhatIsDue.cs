namespace Ucr.Domain.Clocks;

/// <summary>The sweeper says that something may be due; whether it is, the state decides. Safe to repeat.</summary>
/// <param name="Referral">The referral meant.</param>
public sealed record RaiseWhatIsDue(ReferralId Referral) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) =>
    [
        .. Dues.Pending(referral, context.Visits, context.Settings)
            .Where(due => due.At <= context.Now)
            .Select(due => Raise(due, referral)),
    ];

    private static IUcrEvent Raise(Due due, Referral referral) => due.Kind is { } kind
        ? new EscalationRaised(kind, due.At)
        : new StandardBreached(referral.Clock!.Standard, referral.Clock.DueAt);
}
