namespace Ucr.Domain.Visits.Persons;

/// <summary>Records what whoever goes there has to know; it stays with the person, or with the place, until it expires (clinical ruling 21).</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Warning">The new warning's id, so that a repeat finds the first.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="OnPlace">The place it is tied to; null when it goes with the person.</param>
/// <param name="What">What it is.</param>
/// <param name="ReviewAt">When it has to be looked at again, UTC.</param>
/// <param name="ExpiresAt">From when it no longer counts, UTC: not more than a year away.</param>
/// <param name="OccurredAt">When it was found, UTC.</param>
public sealed record RecordWarning(
    PatientId Person, Guid Warning, WarningKind Kind, Place? OnPlace, FreeText What, Instant ReviewAt, Instant ExpiresAt, Instant OccurredAt) : IPersonCommand
{
    /// <inheritdoc />
    public Decision Decide(PersonState? person, DecisionContext context) => person switch
    {
        _ when !PersonRule.MayRecord(context.By) => Refusal.NotYoursToRecord,
        _ when person?.Warnings.Any(known => known.Id == Warning) is true => [],
        _ when Warning == Guid.Empty => Refusal.Missing(nameof(Warning), "The warning needs an id."),
        _ when !Enum.IsDefined(Kind) => Refusal.Missing(nameof(Kind), "Choose what it is about."),
        _ when Required.Words(What, nameof(What), "Say what whoever goes there has to know.") is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ when PersonRule.Impossible(ReviewAt, ExpiresAt, context.Now) is { } refusal => refusal,
        _ => [new WarningRecorded(Warning, Kind, OnPlace, What, ReviewAt, ExpiresAt, context.By.Id, OccurredAt)],
    };
}

/// <summary>Looks at a warning again: it counts for longer.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Warning">The warning.</param>
/// <param name="ReviewAt">When it has to be looked at next, UTC.</param>
/// <param name="ExpiresAt">From when it no longer counts, UTC.</param>
/// <param name="OccurredAt">When somebody looked, UTC.</param>
public sealed record ReviewWarning(PatientId Person, Guid Warning, Instant ReviewAt, Instant ExpiresAt, Instant OccurredAt) : IPersonCommand
{
    /// <inheritdoc />
    public Decision Decide(PersonState? person, DecisionContext context) => person?.Warnings.FirstOrDefault(known => known.Id == Warning) switch
    {
        _ when !PersonRule.MayRecord(context.By) => Refusal.NotYoursToRecord,
        null => PersonRule.NoSuchWarning,
        { } known when known.ReviewAt == ReviewAt && known.ExpiresAt == ExpiresAt => [],
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ when PersonRule.Impossible(ReviewAt, ExpiresAt, context.Now) is { } refusal => refusal,
        _ => [new WarningReviewed(Warning, ReviewAt, ExpiresAt, context.By.Id, OccurredAt)],
    };
}

/// <summary>Ends a warning: its time is over, or it is no longer so.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Warning">The warning.</param>
/// <param name="Reason">Why, in words without patient data.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record EndWarning(PatientId Person, Guid Warning, string Reason, Instant OccurredAt) : IPersonCommand
{
    /// <inheritdoc />
    public Decision Decide(PersonState? person, DecisionContext context) => person?.Warnings.FirstOrDefault(known => known.Id == Warning) switch
    {
        null => [],
        { } known when known.Counts(context.Now) && !PersonRule.MayRecord(context.By) => Refusal.NotYoursToRecord,
        _ when Required.Words(Reason, nameof(Reason), "Say why it no longer counts.") is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new WarningExpired(Warning, Reason, context.By.Id, OccurredAt)],
    };
}
