namespace Ucr.Domain.Visits.Handovers;

/// <summary>
/// Takes a referral that was handed over, or says no. Nobody accepts for somebody else; whoever gave it may take it back.
/// </summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Handover">The item.</param>
/// <param name="Accepted">It is taken.</param>
/// <param name="Reason">Why not, in words without patient data; null when it is taken.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record AnswerHandover(ReferralId Referral, Guid Handover, bool Accepted, string? Reason, Instant OccurredAt) : IReferralCommand
{
    /// <summary>There is no such item, or somebody answered it already.</summary>
    public static readonly Refusal NotOpen =
        new("handover-not-open", "This handover has been answered already, or is not there. Reload to see who has the referral.");

    /// <summary>It was given to somebody else.</summary>
    public static readonly Refusal NotToYou = new("handover-not-yours", "This was handed over to somebody else. Only they can take it.");

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral.Care.Handovers.FirstOrDefault(item => item.Id == Handover) switch
    {
        { IsOpen: false } item when item.Accepted == Accepted && (!Accepted || item.To == context.By.Id) => [],
        not { IsOpen: true } => NotOpen,
        _ when !referral.IsOpen => Refusal.ReferralClosed,
        { } item when item.To != context.By.Id && (Accepted || item.From != context.By.Id) => NotToYou,
        _ when !Accepted && Required.Words(Reason, nameof(Reason), "Say why, so that somebody else can be asked.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ => Accepted
            ? [new HandoverAccepted(Handover, context.By.Id, OccurredAt)]
            : [new HandoverDeclined(Handover, Reason!, context.By.Id, OccurredAt)],
    };
}
