using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Referrals.Reading;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>Which of several open visits of a referral is meant: never guessed, and not asked where there is one alone.</summary>
internal static class WhichVisit
{
    private const string Field = "visit";

    /// <summary>The question, where there is more than one.</summary>
    public static IEnumerable<Question> Asked(OpenedReferral opened)
    {
        if (opened.Visits.Count > 1) yield return new(Field, "Which visit?", [.. opened.Visits.Select(visit => new Choice(visit.Id.ToString(), Named(visit)))]);
    }

    /// <summary>The visit that was meant.</summary>
    public static VisitId Read(Answers answers, Referral referral) =>
        referral.OpenVisits.Count <= 1 ? referral.OpenVisits.FirstOrDefault()
        : VisitId.TryParse(answers.LineOrNone(Field), null, out var chosen) && referral.OpenVisits.Contains(chosen) ? chosen
        : answers.Wrong<VisitId>(Field, "Choose which visit", default);

    private static string Named(Visit visit)
    {
        var crew = visit.Crew.Select(slot => slot.Clinician).OfType<StaffId>().Select(Deciding.StaffChoices.NameOf).ToList();
        return crew.Count > 0 ? $"{PurposeText.Of(visit)}: {string.Join(", ", crew)}" : PurposeText.Of(visit);
    }
}
