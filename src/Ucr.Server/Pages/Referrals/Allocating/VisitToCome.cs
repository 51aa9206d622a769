using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Domain.Triage;
using Ucr.Domain.Values;
using Ucr.Domain.Visits.Persons;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>A referral's first visit before anybody has planned it: as it will be planned.</summary>
internal static class VisitToCome
{
    /// <summary>The visit.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="referral">The referral that it will serve.</param>
    /// <param name="person">What is known of the person beyond it; null for nothing.</param>
    /// <param name="situation">What else is known: which kit anybody keeps a record of.</param>
    public static OpenVisit Of(VisitId id, Referral referral, PersonState? person, Situation situation)
    {
        var needs = referral.VisitNeeds ?? VisitNeeds.Usual;
        var kept = situation.Kit.Select(kit => kit.Key).Concat(situation.Clinicians.SelectMany(one => one.Kit)).ToHashSet(StringComparer.Ordinal);
        return new(id, VisitStage.Planned, needs.ExpectedMinutes, needs.People)
        {
            Place = referral.Place,
            DueAt = referral.Clock is { Runs: true } running ? running.DueAt : null,
            ReceivedAt = referral.ReceivedAt,
            Standard = referral.Clock?.Standard,
            Urgency = referral.Urgency ?? ClinicalUrgency.Usual,
            Capabilities = needs.Capabilities,
            LeastGrades = needs.LeastGrades.Select(least => least.Key).Distinct(StringComparer.Ordinal).ToDictionary(key => key, needs.GradeOf, StringComparer.Ordinal),
            Kit = [.. needs.Kit.Where(kept.Contains)],
            NeverAlone = person?.Warnings.Any(warning => warning.Kind == WarningKind.TwoPeopleOnly && warning.Counts(situation.Now)) is true,
            Prefers = SituationOf.WishesOf(person, []),
        };
    }
}
