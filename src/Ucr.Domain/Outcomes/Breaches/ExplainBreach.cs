using Ucr.Domain.Triage;

namespace Ucr.Domain.Outcomes.Breaches;

/// <summary>
/// Says why a standard was not met: by whoever served or closed the referral, or a manager later. Nothing waits for it, and
/// no clock or figure changes by it.
/// </summary>
/// <param name="Referral">The referral meant; open or closed.</param>
/// <param name="Reason">One of the service's own reasons, by its key.</param>
/// <param name="Note">In words, where the reason does not say enough.</param>
/// <param name="OccurredAt">When it is said, UTC.</param>
public sealed record ExplainBreach(ReferralId Referral, string Reason, FreeText? Note, Instant OccurredAt) : IReferralCommand
{
    /// <summary>Every clock of it was met, or is not due yet.</summary>
    public static readonly Refusal NotMissed = new("standard-not-missed", "No standard of this referral was missed. There is nothing to explain.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when !context.By.Roles.Contains(Role.Manager) && AtTheDesk.Refused(context.By) is { } refusal => refusal,
        _ when BreachRule.Missed(referral, context.Now) is not { } => NotMissed,
        _ when context.Policies.Reporting.BreachReasons.All(known => !string.Equals(known.Key, Reason, StringComparison.Ordinal)) =>
            Refusal.Impossible(nameof(Reason), "The service does not know this reason. Choose one of its list."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when BreachRule.Missed(referral, context.Now) is { } missed && Note is null && referral.Care.Breach == new ExplainedBreach(missed.DueAt, Reason) => [],
        _ => [new BreachExplained(BreachRule.Missed(referral, context.Now)!.DueAt, Reason, Note, context.By.Id, OccurredAt)],
    };
}
