using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Outcomes;

/// <summary>The policies of how a referral ends.</summary>
public static class OutcomePolicyEntries
{
    private const string NotFound = "No national rule was found";

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("gp-told", "How soon after a contact is the GP told, until the record is written back by itself?", Local, ProductDecision, NotFound)
        {
            Rulings = [23],
            Present = policies => policies.Outcomes.GpToldWithin is { } limit ? $"Within {limit.TotalHours:0} hours; whoever saw the person owns the task." : "No task: the write-back tells the GP.",
            Fields =
            [
                PolicyFields.Optional(
                    "gp-told", "Minutes until the GP must have been told; nothing when the write-back does it", _ => "/outcomes/gpToldWithin",
                    policies => policies.Outcomes.GpToldWithin, (policies, value) => policies with { Outcomes = policies.Outcomes with { GpToldWithin = value } }, 60, 4320),
            ],
        },
        new("registered-responders", "Which responder schemes stop the clock when they are first with the person?", Local, ProductDecision, NotFound)
        {
            Rules = [37],
            Present = policies => policies.Outcomes.RegisteredResponders is { Count: > 0 } schemes ? string.Join(", ", schemes) + "." : "None is registered.",
            Fields =
            [
                LineFields.List(
                    "registered-responders", "Schemes, one key a line", "As it stands on the record of the response: falls-responders.", "/outcomes/registeredResponders", TextForms.Keys,
                    policies => policies.Outcomes.RegisteredResponders, (policies, schemes) => policies with { Outcomes = policies.Outcomes with { RegisteredResponders = schemes } },
                    schemes => schemes.FirstOrDefault(scheme => !TextForms.IsKey(scheme)) is { } odd ? TextForms.OddKey(odd) : LineFields.Twice(schemes, scheme => scheme)),
            ],
        },
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
