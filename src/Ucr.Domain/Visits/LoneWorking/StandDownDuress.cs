namespace Ucr.Domain.Visits.LoneWorking;

/// <summary>Somebody else than the clinician knows that they are safe: a phone in the wrong hands cannot call the help off.</summary>
/// <param name="Visit">The visit meant.</param>
/// <param name="How">How it is known.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record StandDownDuress(VisitId Visit, string How, Instant OccurredAt) : IVisitCommand
{
    /// <summary>Nobody called for help.</summary>
    public static readonly Refusal NoDuress = new("duress-not-signalled", "Nobody has called for help on this visit.");

    /// <summary>Only somebody else may.</summary>
    public static readonly Refusal NotYourself =
        new("duress-own-stand-down", "Only the desk can stand this down, once somebody has spoken to the clinician.");

    /// <inheritdoc />
    public Decision Decide(Visit visit, IReadOnlyList<Referral> served, DecisionContext context) => visit.Watch.Duress switch
    {
        null => NoDuress,
        { StoodDownAt: { } _ } => [],
        { Clinician: var who } when who == context.By.Id || !context.By.Dispatches => NotYourself,
        _ when Required.Words(How, nameof(How), "Say how you know that they are safe.") is { } refusal => refusal,
        _ when Times.Impossible(OccurredAt, served, context, nameof(OccurredAt)) is { } refusal => refusal,
        { Clinician: var who } => [new DuressStoodDown(who, How, context.By.Id, OccurredAt)],
    };
}
