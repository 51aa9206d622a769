namespace Ucr.Domain.Triage;

/// <summary>A safeguarding concern about an adult or a child, with an owner (clinical ruling 12). Also after the referral was closed.</summary>
/// <param name="Referral">The referral meant.</param>
/// <param name="Of">An adult or a child.</param>
/// <param name="Owner">Who follows it up.</param>
/// <param name="What">What was seen or heard.</param>
/// <param name="DoNotTell">Nobody there may learn of us.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record RaiseSafeguarding(ReferralId Referral, SafeguardingOf Of, StaffId Owner, FreeText What, bool DoNotTell, Instant OccurredAt) : IReferralCommand
{
    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        _ when !Enum.IsDefined(Of) => Refusal.Missing(nameof(Of), "Say whether it is about an adult or a child."),
        _ when Required.Words(Owner.Value, nameof(Owner), "Name who follows it up.") is { } refusal => refusal,
        _ when Required.Words(What, nameof(What), "Say what was seen or heard.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        _ when referral.Triage.Person is var known && known.Safeguarding.Contains(new(Of, Owner, What)) && (known.DoNotTell || !DoNotTell) => [],
        _ => [new SafeguardingRaised(Of, Owner, What, DoNotTell, context.By.Id, OccurredAt)],
    };
}
