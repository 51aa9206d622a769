using Ucr.Domain.Settings;
using static Ucr.Domain.Settings.PolicyCertainty;
using static Ucr.Domain.Settings.PolicyOrigin;

namespace Ucr.Domain.Visits;

/// <summary>The policies of the visit.</summary>
public static class VisitPolicyEntries
{
    private const string NotFound = "No national rule was found";

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
        PolicyFields.Lengths(
            new("news-from-a-clinician", "When is news from a clinician on a visit expected?", Local, ProductDecision, "Clinical ruling of this service; no national source") { Rulings = [21] },
            ("travel-allowance", "Minutes from setting off to the door", "/visits/travelAllowance", policies => policies.Visits.TravelAllowance, (policies, value) => policies with { Visits = policies.Visits with { TravelAllowance = value } }, 5, 240),
            ("door-allowance", "Minutes at the door", "/visits/doorAllowance", policies => policies.Visits.DoorAllowance, (policies, value) => policies with { Visits = policies.Visits with { DoorAllowance = value } }, 5, 120),
            ("longest-extension", "Minutes that a clinician may put it off at once", "/visits/longestExtension", policies => policies.Visits.LongestExtension, (policies, value) => policies with { Visits = policies.Visits with { LongestExtension = value } }, 5, 480)),
    ];
}
