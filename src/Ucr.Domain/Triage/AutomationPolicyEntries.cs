using Ucr.Domain.Clocks;
using Ucr.Domain.Intake;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Triage;

/// <summary>The policies of automation: everything is off until a service switches it on (clinical ruling 9).</summary>
public static class AutomationPolicyEntries
{
    private static readonly Vocabulary<ReferralSource> Words = new(
        "a source of referrals",
        (ReferralSource.Ambulance999, ["999 ambulance", "999"]), (ReferralSource.Nhs111, ["NHS 111", "111"]), (ReferralSource.Gp, ["GP practice", "GP"]), (ReferralSource.SelfOrCarer, ["self, family or carer"]),
        (ReferralSource.CareHome, ["care home"]), (ReferralSource.Hospital, ["hospital"]), (ReferralSource.SocialCare, ["social care"]), (ReferralSource.Telecare, ["telecare"]),
        (ReferralSource.Pharmacy, ["pharmacy"]), (ReferralSource.CommunityService, ["community service"]), (ReferralSource.VirtualWard, ["virtual ward"]), (ReferralSource.Hospice, ["hospice"]),
        (ReferralSource.MentalHealth, ["mental health service"]), (ReferralSource.Voluntary, ["voluntary organisation"]), (ReferralSource.Other, ["somebody else"]));

    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("assisted-triage", "Does the service propose a disposition, which a person confirms or changes?", RuleOrigin.Local, Certainty.ProductDecision, "No national rule was found")
        {
            Rulings = [9],
            Present = policies => policies.Triage.AssistedTriage ? "Yes; a named person decides, and the difference is kept." : "No.",
            Fields =
            [
                PolicyFields.Switch("assisted-triage", "Propose a disposition", _ => "/triage/assistedTriage", policies => policies.Triage.AssistedTriage, (policies, value) => With(policies, triage => triage with { AssistedTriage = value })),
            ],
        },
        new("straight-through", "Which referrals are accepted without waiting for a person?", RuleOrigin.Local, Certainty.ProductDecision, "No national rule was found")
        {
            Rulings = [9],
            Present = policies => policies.Triage.StraightThrough.Enabled ? $"{Named(policies.Triage.StraightThrough)}; and nothing with an open question, a danger sign or a hazard."
                : policies.Triage.StraightThrough is { Sources.Count: 0, Needs.Count: 0 } ? "None." : $"None. If it is switched on: {Named(policies.Triage.StraightThrough)}.",
            Fields =
            [
                PolicyFields.Switch("straight-through", "Accept what is named below by itself", _ => "/triage/straightThrough/enabled", policies => policies.Triage.StraightThrough.Enabled, (policies, value) => Straight(policies, straight => straight with { Enabled = value })),
                LineFields.List(
                    "straight-through-sources", "From whom, one a line", $"Any of: {string.Join("; ", Enum.GetValues<ReferralSource>().Select(Words.Of))}.", "/triage/straightThrough/sources", Words.Lines(),
                    policies => policies.Triage.StraightThrough.Sources, (policies, sources) => Straight(policies, straight => straight with { Sources = sources }), sources => LineFields.Twice(sources, source => Words.Of(source))),
                NeedLines.Field("straight-through-needs", "/triage/straightThrough/needs", policies => policies.Triage.StraightThrough.Needs, (policies, needs) => Straight(policies, straight => straight with { Needs = needs })),
            ],
        },
    ];

    private static string Named(StraightThroughPolicy named) =>
        $"From {Or(named.Sources.Select(Words.Of), "nobody")}, for {Or(named.Needs.Select(need => need.Value), "no need")}";

    private static string Or(IEnumerable<string> words, string none) => string.Join("; ", words.DefaultIfEmpty(none));

    private static ServicePolicies Straight(ServicePolicies policies, Func<StraightThroughPolicy, StraightThroughPolicy> change) =>
        With(policies, triage => triage with { StraightThrough = change(triage.StraightThrough) });

    private static ServicePolicies With(ServicePolicies policies, Func<TriagePolicies, TriagePolicies> change) => policies with { Triage = change(policies.Triage) };
}
