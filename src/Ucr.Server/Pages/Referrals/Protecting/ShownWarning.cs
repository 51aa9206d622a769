using NodaTime;
using Ucr.Domain;
using Ucr.Domain.Visits.Persons;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>A warning for whoever goes there, in words, with how long it holds: one that has expired says so and no longer counts (clinical ruling 21).</summary>
/// <param name="Key">For a form that names it.</param>
/// <param name="Words">"Warning, a dog or another animal: Rex bites (holds until 12-Dec-2026)".</param>
public sealed record ShownWarning(string Key, string Words)
{
    /// <summary>Those that whoever opened the referral may look at again.</summary>
    public static IReadOnlyList<ShownWarning> ToReview(OpenedReferral opened) =>
        Of(opened.Referral, WarningKey.MayStay(opened.By) ? opened.Persons : [], opened.Texts, opened.Head.Frame.Now);

    /// <summary>Every warning that nobody has ended: the referral's own and those that stay with the person.</summary>
    public static IReadOnlyList<ShownWarning> Of(Referral referral, IReadOnlyList<PersonState> persons, IReadOnlyDictionary<Guid, string> texts, Instant now) =>
    [
        .. referral.Triage.Person.Hazards.Where(hazard => !hazard.Gone).Select(hazard => new ShownWarning(
            WarningKey.Of(hazard.Id),
            $"Warning, {TriageText.Of(hazard.Kind)}: {Text(hazard.What.Id, texts)} ({Holds(hazard.Holds(now), hazard.ReviewDue(now), hazard.ReviewOn, hazard.ExpiresOn)})")),
        .. from person in persons
           from warning in person.Warnings
           where warning.OnPlace is null || warning.OnPlace == referral.Place
           select new ShownWarning(
               WarningKey.Of(person.Id, warning.Id),
               $"Warning{(warning.OnPlace is null ? "" : " at this address")}, {Kind(warning.Kind)}: {Text(warning.What.Id, texts)} ({Holds(warning.Counts(now), warning.IsToBeReviewed(now), LondonDay.Of(warning.ReviewAt), LondonDay.LastBefore(warning.ExpiresAt))})"),
    ];

    private static string Holds(bool holds, bool reviewDue, LocalDate review, LocalDate last) => (holds, reviewDue) switch
    {
        (false, _) => $"expired {TimeText.Date(last)}: ask whether it is still so",
        (true, true) => $"to be looked at again since {TimeText.Date(review)}, holds until {TimeText.Date(last)}",
        _ => $"looked at again {TimeText.Date(review)}, holds until {TimeText.Date(last)}",
    };

    private static string Text(Guid id, IReadOnlyDictionary<Guid, string> texts) => texts.GetValueOrDefault(id, "erased");

    private static string Kind(WarningKind kind) => kind switch
    {
        WarningKind.Violence => "somebody may be violent",
        WarningKind.Animal => "a dog or another animal",
        WarningKind.Building => "the building or the way to it",
        WarningKind.TwoPeopleOnly => "nobody may go alone",
        _ => "something else",
    };
}
