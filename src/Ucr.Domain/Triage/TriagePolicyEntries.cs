using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Triage;

/// <summary>The policies of deciding about a referral.</summary>
public static class TriagePolicyEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        ConditionsPolicy.Entry,
        .. QuestionEntries.All,
        .. TriageChoiceEntries.All,
        .. AutomationPolicyEntries.All,
        PolicyEntry.Fixed(
            "eligibility", "Whom does the service respond to?", Local, ProductDecision, "Age 18 verified; area and place of residence not",
            new(new("adults-at-home/1"), "Adults, 18 or over on the day of receipt, in the service's area, at home or in their usual place of residence. Outside that a clinician decides and nobody is refused by the system; an unknown age counts as eligible.", Offered: true),
            new(new("any-age-at-home/1"), "Children too, where the service is commissioned for them.")) with { Rules = [10], Rulings = [8] },
        PolicyEntry.Fixed(
            "patient-choice", "What if the patient asks for a later time?", Local, ProductDecision, "Type 07 inferred from the workbook; no field for a pause exists",
            new(new("patient-choice-no-pause/1"), "The clock runs on; the choice is recorded. Only a named clinician exempts the referral (07), with the reason, and after the breach with a second person.", Offered: true),
            new(new("patient-choice-exempts/1"), "The referral is recorded as exempt (07) whenever the patient asks for later.")) with { Rules = [29] },
        PolicyEntry.Fixed(
            "decided-pathway-change", "When does the clock start after an upgrade from two days to two hours?", Local, ProductDecision, NotFound,
            new(new("decided-pathway-change/1"), "At the decision; the two-day clock is kept, and the whole wait since receipt is shown.", Offered: true),
            new(new("received-by-service/1"), "At receipt, as if it had been two hours from the start.")) with { Rules = [38] },
        PolicyEntry.Fixed(
            "downgrade", "Who may move somebody from two hours to two days?", Local, ProductDecision, NotFound,
            new(new("downgrade-before-breach/1"), "A named clinician, with the reason, and before the breach. The two-hour clock stays in the history.", Offered: true),
            new(new("downgrade-with-second-person/1"), "Two named clinicians, at any time.")) with { Rules = [39] },
    ];
}
