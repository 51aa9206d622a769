using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;
using Ucr.Domain.Visits.Searching;
using static Ucr.Domain.Clocks.Certainty;
using static Ucr.Domain.Clocks.RuleOrigin;

namespace Ucr.Domain.Visits;

/// <summary>The policies of the visit.</summary>
public static class VisitPolicyEntries
{
    private const string NotFound = "No national rule was found";

    private static readonly Vocabulary<SearchStep> Steps = new(
        "a step of the search",
        (SearchStep.PatientPhoned, ["ring the patient"]), (SearchStep.NextOfKinPhoned, ["ring the next of kin"]), (SearchStep.ReferrerPhoned, ["ring whoever referred"]),
        (SearchStep.KeySafeTried, ["try the key safe"]), (SearchStep.HospitalsAsked, ["ask the hospitals"]), (SearchStep.NeighboursAsked, ["ask the neighbours"]),
        (SearchStep.PoliceAsked, ["ask the police"]), (SearchStep.AmbulanceAsked, ["ring 999"]));

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        PolicyEntry.Fixed(
            "no-access", "What is a visit where nobody opens?", Local, ProductDecision, NotFound,
            new(new("no-access-is-an-attempt/1"), "An attempt, never an attended contact: the clock runs on, and the person is looked for until a registered clinician closes.", Offered: true),
            new(new("no-access-closes/1"), "Closed as did not attend after two attempts.")) with { Rules = [27], Rulings = [15] },
        PolicyEntry.Fixed(
            "search-after-no-access", "What is done before somebody who did not open is given up?", Local, ProductDecision, NotFound,
            new(new("whole-search/1"), "Patient, next of kin, referrer, key safe and hospitals, and police or 999; or the person is found. A registered clinician closes.", Offered: true),
            new(new("two-attempts/1"), "Two attempts on different days.")) with { Rules = [27], Rulings = [15] },
        new("search-steps", "Which steps does the search have before police or 999?", Local, ProductDecision, NotFound)
        {
            Rules = [27],
            Rulings = [15],
            Present = policies => policies.Visits.SearchSteps is { Count: > 0 } steps ? string.Join("; ", steps.Select(Steps.Of)) + "; police or 999 always." : "None: police or 999 at once.",
            Fields =
            [
                LineFields.List(
                    "search-steps", "Steps, one a line", $"Any of: {string.Join(", ", Enum.GetValues<SearchStep>().Select(Steps.Of))}.", "/visits/searchSteps", Steps.Lines(),
                    policies => policies.Visits.SearchSteps, (policies, steps) => policies with { Visits = policies.Visits with { SearchSteps = steps } }, steps => LineFields.Twice(steps, step => Steps.Of(step))),
            ],
        },
        new("service-lead", "Who answers for what nobody has taken on?", Local, ProductDecision, "Clinical ruling of this service; no national source")
        {
            Rulings = [22],
            Present = policies => $"{policies.Visits.Lead}.",
            Fields =
            [
                new("service-lead", "A person's id, or a post of the service", PolicyFieldKind.Text)
                {
                    Pointer = _ => "/visits/lead",
                    Read = policies => policies.Visits.Lead.Value,
                    Write = (policies, text) => TextForms.PersonFault(text.Trim()) is { } wrong ? PolicyTyped.Wrong(wrong) : PolicyTyped.Taken(policies with { Visits = policies.Visits with { Lead = new(text.Trim()) } }),
                    Fault = policies => TextForms.PersonFault(policies.Visits.Lead.Value),
                    Hint = "As the sign-in names them: helen.frost.",
                },
            ],
        },
        PolicyFields.Lengths(
            new("news-from-a-clinician", "When is news from a clinician on a visit expected?", Local, ProductDecision, "Clinical ruling of this service; no national source") { Rulings = [21] },
            ("travel-allowance", "Minutes from setting off to the door", "/visits/travelAllowance", policies => policies.Visits.TravelAllowance, (policies, value) => policies with { Visits = policies.Visits with { TravelAllowance = value } }, 5, 240),
            ("door-allowance", "Minutes at the door", "/visits/doorAllowance", policies => policies.Visits.DoorAllowance, (policies, value) => policies with { Visits = policies.Visits with { DoorAllowance = value } }, 5, 120),
            ("longest-extension", "Minutes that a clinician may put it off at once", "/visits/longestExtension", policies => policies.Visits.LongestExtension, (policies, value) => policies with { Visits = policies.Visits with { LongestExtension = value } }, 5, 480)),
    ];
}
