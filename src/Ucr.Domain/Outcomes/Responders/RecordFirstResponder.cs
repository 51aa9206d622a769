using Ucr.Domain.Clocks;

namespace Ucr.Domain.Outcomes.Responders;

/// <summary>
/// A subcontractor or volunteer was with the person first. That stops the clock only where the service's settings say that
/// this scheme is a registered responder and that such a one stops it; otherwise our own response is still awaited (rule 37).
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Scheme">The scheme, by its key.</param>
/// <param name="Contact">The contact's new id.</param>
/// <param name="OccurredAt">When they were with the person, UTC.</param>
public sealed record RecordFirstResponder(ReferralId Referral, string Scheme, Guid Contact, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when referral.Care.ByOthers.Contains(Contact) => [],
        { Stage: Stage.Closed } => Refusal.ReferralClosed,
        _ when Required.Words(Scheme, nameof(Scheme), "Name the scheme.") is { } refusal => refusal,
        _ when Contact == Guid.Empty => Refusal.Missing(nameof(Contact), "The contact needs an id."),
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => [new FirstResponderAttended(Scheme, IsRegistered(context), Contact, context.By.Id, OccurredAt), .. Stopped(referral, context)],
    };

    private bool IsRegistered(DecisionContext context) =>
        context.Settings.At(OccurredAt).Outcomes.RegisteredResponders.Contains(Scheme, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<ClockStopped> Stopped(Referral referral, DecisionContext context) =>
        referral.Stage == Stage.Accepted ? ClockStopRule.ByFirstResponder(referral, IsRegistered(context), Contact, OccurredAt, context.Settings) : [];
}
