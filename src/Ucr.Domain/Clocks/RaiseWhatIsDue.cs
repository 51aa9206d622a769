using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Clocks;

/// <summary>The sweeper says that something may be due; whether it is, the state decides. Safe to repeat.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="By">The database's clock, UTC: what is due by it is raised, whatever the clock of the node that asks says; null for the node's own.</param>
public sealed record RaiseWhatIsDue(ReferralId Referral, Instant? By = null) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => [.. DueList.Raise(referral, context.Visits, context.Settings, By ?? context.Now)];
}
