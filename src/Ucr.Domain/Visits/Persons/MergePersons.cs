namespace Ucr.Domain.Visits.Persons;

/// <summary>Says that another record is the same person. A clinician decides, never a likeness by itself; no referral and no clock moves (rule 57).</summary>
/// <param name="Person">The record that is kept.</param>
/// <param name="Other">The other record.</param>
/// <param name="Why">What shows it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record MergePersons(PatientId Person, PatientId Other, FreeText Why, Instant OccurredAt) : IPersonCommand
{
    /// <inheritdoc />
    public Decision Decide(PersonState? person, DecisionContext context) => person switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        _ when Other == Person => Refusal.Impossible(nameof(Other), "These are one record already."),
        _ when person?.SameAs.Contains(Other) is true => [],
        _ when Required.Words(Why, nameof(Why), "Say what shows that they are one person.") is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new PersonsMerged(Other, Why, context.By.Id, OccurredAt)],
    };
}

/// <summary>Says that they are two people after all.</summary>
/// <param name="Person">The record that was kept.</param>
/// <param name="Other">The other record.</param>
/// <param name="Why">What shows it.</param>
/// <param name="OccurredAt">When, UTC.</param>
public sealed record UnmergePersons(PatientId Person, PatientId Other, FreeText Why, Instant OccurredAt) : IPersonCommand
{
    /// <inheritdoc />
    public Decision Decide(PersonState? person, DecisionContext context) => person switch
    {
        _ when !context.By.DecidesClinically => Refusal.ClinicianMustDecide,
        _ when person?.SameAs.Contains(Other) is not true => [],
        _ when Required.Words(Why, nameof(Why), "Say what shows that they are two people.") is { } refusal => refusal,
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new PersonsUnmerged(Other, Why, context.By.Id, OccurredAt)],
    };
}
