namespace Ucr.Domain.Visits.Handovers;

/// <summary>Hands one referral over to a colleague, item by item: it stays with its giver until the colleague accepts (clinical ruling 22).</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Handover">The new item's id, so that a repeat finds the first.</param>
/// <param name="To">Who is to take it.</param>
/// <param name="What">What they have to know.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record GiveHandover(ReferralId Referral, Guid Handover, StaffId To, FreeText What, Instant OccurredAt) : IReferralCommand
{
    /// <summary>An item waits for its answer.</summary>
    public static readonly Refusal StillOpen =
        new("handover-open", "This referral is being handed over already. That has to be accepted or declined first.");

    /// <summary>They answer for it already.</summary>
    public static readonly Refusal TheirsAlready = new("handover-to-its-owner", "This person answers for it already. Choose somebody else.", nameof(To));

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => Accountable.For(referral, context.Visits, context.Settings) switch
    {
        _ when referral.Care.Handovers.Any(item => item.Id == Handover) => [],
        null => Refusal.ReferralClosed,
        { Who: var from } when !context.By.RecordsFor(from) => Refusal.NotYoursToRecord,
        _ when referral.Care.Handovers.Any(item => item.IsOpen) => StillOpen,
        _ when Handover == Guid.Empty => Refusal.Missing(nameof(Handover), "The handover needs an id."),
        _ when Required.Words(To.Value, nameof(To), "Name who takes it.") is { } refusal => refusal,
        { Who: var from } when from == To => TheirsAlready,
        _ when Required.Words(What, nameof(What), "Say what they have to know.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { Who: var from } => [new HandoverGiven(Handover, from, To, What, context.By.Id, OccurredAt)],
    };
}
