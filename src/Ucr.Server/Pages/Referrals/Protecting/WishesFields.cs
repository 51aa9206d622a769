using Ucr.Domain;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Forms;
using Ucr.Server.Pages.Referrals.Deciding;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>What a person wishes of whoever comes, as fields: on a page of their own and at triage.</summary>
internal static class WishesFields
{
    public const string SaidBy = "wishSaidBy";
    private const string Gender = "wishGender";
    private const string Language = "wishLanguage";
    private const string NotThese = "wishNotThese";
    private static readonly char[] Commas = [',', ';', '\n'];

    public static IReadOnlyDictionary<string, string> Members { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(PersonWishes.Gender)] = Gender,
        [nameof(PersonWishes.Language)] = Language,
        [nameof(PersonWishes.NotThese)] = NotThese,
        [nameof(RecordWishes.SaidBy)] = SaidBy,
    };

    public static IReadOnlyList<Question> Questions { get; } =
    [
        new(Gender, "A woman or a man?", [new("none", "No wish"), .. Enum.GetValues<ClinicianGender>().Select(gender => new Choice(gender.ToString(), WishText.Of(gender)))]),
        new(Language, "Somebody who speaks a language beside English?", Hint: "One language: Polish, British Sign Language. Leave it empty for no wish."),
        new(NotThese, "Is there anybody who is not to come?", Hint: "Full names, parted by commas"),
        new(SaidBy, "Who said so?", [.. Enum.GetValues<WishSaidBy>().Select(who => new Choice(who.ToString(), WishText.Of(who)))]),
    ];

    /// <summary>The fields, with what is known of the person.</summary>
    public static FormState Prepared(FormState form, IReadOnlyList<PersonState> persons) => persons.Select(person => person.Wishes).FirstOrDefault(said => said is not null) is not { } said ? form : form
        .With(Gender, said.Wishes.Gender?.ToString() ?? "none")
        .With(Language, said.Wishes.Language is { } language ? LanguageText.Of(language) : null)
        .With(NotThese, string.Join(", ", said.Wishes.NotThese.Select(StaffChoices.NameOf)))
        .With(SaidBy, said.SaidBy.ToString());

    /// <summary>Something was answered.</summary>
    public static bool Answered(FormState form) => form[Gender] is not null || form.Text(Language) is not null || form.Text(NotThese) is not null || form[SaidBy] is not null;

    /// <summary>What is wished.</summary>
    public static PersonWishes Read(Answers answers)
    {
        string[] languages = [.. LanguageText.Keys(answers.LineOrNone(Language))];
        return new(answers.OneOrNone<ClinicianGender>(Gender), languages.Length > 1 ? answers.Wrong(Language, "Give one language", languages[0]) : languages.FirstOrDefault())
        {
            NotThese = [.. (answers.LineOrNone(NotThese) ?? "").Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(StaffChoices.IdOf).Distinct()],
        };
    }
}
