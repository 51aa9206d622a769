using Ucr.Domain.Settings;
using static Ucr.Domain.Settings.PolicyCertainty;
using static Ucr.Domain.Settings.PolicyOrigin;

namespace Ucr.Domain.Outcomes;

/// <summary>The policies of how a referral ends.</summary>
public static class OutcomePolicyEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        PolicyEntry.Fixed(
            "declined-before-contact", "What if the patient declines before anybody came?", Local, ProductDecision, NotFound,
            new(new("declined-leaves-the-figure/1"), "Closed with the reason and who declined; no clock stop is invented, the national percentage leaves it out, and it is counted among the declined.", Offered: true),
            new(new("declined-stops-clock/1"), "The decline stops the clock.")) with { Rules = [28], Rulings = [11] },
        PolicyEntry.Fixed(
            "death-before-contact", "What if the patient dies before anybody came?", Local, ProductDecision, NotFound,
            new(new("death-leaves-the-figure/1"), "Closed with the date of death; no clock stop, never met, and a review is owed.", Offered: true),
            new(new("death-counts-as-breach/1"), "Closed, and counted as not met.")) with { Rules = [30], Rulings = [19] },
        PolicyEntry.Fixed(
            "cohort-admission", "What follows when somebody from the case-managed cohort is admitted?", Local, Verified, "One service's practice",
            new(new("cohort-admission-reviewed/1"), "A review is owed; an accident, a serious injury or an exceptional event is an exception, chosen with a reason.", Offered: true),
            new(new("cohort-admission-counted/1"), "It is counted, without a review.")) with { Rules = [59] },
    ];
}
