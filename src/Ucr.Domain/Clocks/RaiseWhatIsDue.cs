using Ucr.Domain.Clocks.Escalations;

namespace Ucr.Domain.Clocks;

/// <summary>The sweeper says that something may be due; whether it is, the state decides. Safe to repeat.</summary>
/// <param name="Referral">The referral meant.</param>
public sealed record RaiseWhatIsDue(ReferralId Referral) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => [.. DueList.Raise(referral, context.Visits, context.Settings, context.Now)];
}
