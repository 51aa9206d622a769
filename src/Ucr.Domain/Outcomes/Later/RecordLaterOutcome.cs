namespace Ucr.Domain.Outcomes.Later;

/// <summary>Records what became of the person later. A recorded outcome, and no more than that (rule 60).</summary>
/// <param name="Referral">The referral meant; open or closed.</param>
/// <param name="Kind">What is recorded.</param>
/// <param name="Yes">It was so.</param>
/// <param name="Source">Who or what says so, in words without patient data.</param>
/// <param name="OccurredAt">The moment it speaks of, UTC.</param>
public sealed record RecordLaterOutcome(ReferralId Referral, LaterOutcomeKind Kind, bool Yes, string Source, Instant OccurredAt) : IReferralCommand
{
    private static readonly Duration NinetyOneDays = Duration.FromDays(91);

    /// <inheritdoc />
    public Decision Decide(Referral referral, DecisionContext context) => referral switch
    {
        _ when referral.Care.Later.Any(known => known.Kind == Kind && known.Yes == Yes && known.At == OccurredAt) => [],
        { Clock.StoppedAt: null } or { Clock: null } => Refusal.Impossible(nameof(Referral), "Nobody has responded to this referral. There is no outcome to record later."),
        _ when !Enum.IsDefined(Kind) => Refusal.Missing(nameof(Kind), "Choose what is recorded."),
        _ when Required.Words(Source, nameof(Source), "Say who or what says so.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, referral, context, nameof(OccurredAt)) is { } refusal => refusal,
        { Clock.StoppedAt: { } seen } when Kind == LaterOutcomeKind.AtHomeAt91Days && OccurredAt < seen + NinetyOneDays =>
            Refusal.Impossible(nameof(OccurredAt), "The 91 days after the response are not over."),
        _ => [new LaterOutcomeRecorded(Kind, Yes, Source, context.By.Id, OccurredAt)],
    };
}
