using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Visits.Persons;

/// <summary>Records what a person wishes of whoever comes: anybody who speaks with them may, and it may change at any time.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Wishes">What is wished, whole; nothing in particular is an answer too.</param>
/// <param name="SaidBy">Who told us.</param>
/// <param name="OccurredAt">When it was said, UTC.</param>
public sealed record RecordWishes(PatientId Person, PersonWishes Wishes, WishSaidBy SaidBy, Instant OccurredAt) : IPersonCommand
{
    /// <inheritdoc />
    public Decision Decide(PersonState? person, DecisionContext context) => person switch
    {
        _ when AtTheDesk.Refused(context.By) is { } refusal => refusal,
        { Wishes: { } known } when known.Wishes.Same(Wishes) && known.SaidBy == SaidBy => [],
        _ when !Enum.IsDefined(SaidBy) => Refusal.Missing(nameof(SaidBy), "Choose who said so."),
        _ when Wishes.Gender is { } gender && !Enum.IsDefined(gender) => Refusal.Missing(nameof(Wishes.Gender), "Choose a woman, a man, or no wish."),
        _ when Wishes.Language is { } language && !LanguageKeys.IsKey(language) =>
            Refusal.Impossible(nameof(Wishes.Language), "Name one language in letters: Polish, British Sign Language."),
        _ when Wishes.NotThese.Any(who => string.IsNullOrWhiteSpace(who.Value)) => Refusal.Missing(nameof(Wishes.NotThese), "Name each clinician who is not to come."),
        _ when OccurredAt > context.Now => Refusal.InTheFuture(nameof(OccurredAt)),
        _ => [new WishesRecorded(Wishes, SaidBy, context.By.Id, OccurredAt)],
    };
}
