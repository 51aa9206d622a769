using Ucr.Domain.Intake;
using Ucr.Domain.Settings;
using Ucr.Domain.Triage.Automation;

namespace Ucr.Domain.Triage;

/// <summary>The policies of automation: everything is off until a service switches it on (clinical ruling 9).</summary>
public static class AutomationPolicyEntries
{
    /// <summary>The policies.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } =
    [
        new("assisted-triage", "Does the service propose a disposition, which a person confirms or changes?", PolicyOrigin.Local, PolicyCertainty.ProductDecision, "No national rule was found")
        {
            Rulings = [9],
            Present = policies => policies.Triage.AssistedTriage ? "Yes; a named person decides, and the difference is kept." : "No.",
            Fields =
            [
                PolicyFields.Switch("assisted-triage", "Propose a disposition", _ => "/triage/assistedTriage", policies => policies.Triage.AssistedTriage, (policies, value) => With(policies, triage => triage with { AssistedTriage = value })),
            ],
        },
        new("straight-through", "Which referrals are accepted without waiting for a person?", PolicyOrigin.Local, PolicyCertainty.ProductDecision, "No national rule was found")
        {
            Rulings = [9],
            Present = policies => policies.Triage.StraightThrough.Enabled
                ? "Those of the sources and needs that are named, and nothing with an open question, a danger sign or a hazard."
                : "None.",
            Fields =
            [
                PolicyFields.Switch("straight-through", "Accept what is named below by itself", _ => "/triage/straightThrough/enabled", policies => policies.Triage.StraightThrough.Enabled, (policies, value) => Straight(policies, straight => straight with { Enabled = value })),
                PolicyFields.Lines("straight-through-sources", "From whom, one a line", _ => "/triage/straightThrough/sources", policies => policies.Triage.StraightThrough.Sources.Select(source => source.ToString()), Sources, _ => null),
                PolicyFields.Lines("straight-through-needs", "For which needs, one key a line", _ => "/triage/straightThrough/needs", policies => policies.Triage.StraightThrough.Needs.Select(need => need.Value), Needs, NeedsFault),
            ],
        },
    ];

    private static PolicyTyped Sources(ServicePolicies policies, IReadOnlyList<string> lines)
    {
        var odd = lines.FirstOrDefault(line => !Enum.TryParse<ReferralSource>(line, out var source) || !Enum.IsDefined(source));
        return odd is null
            ? PolicyTyped.Taken(Straight(policies, straight => straight with { Sources = [.. lines.Select(Enum.Parse<ReferralSource>)] }))
            : PolicyTyped.Wrong($"'{odd}' is not a source. Type one of: {string.Join(", ", Enum.GetNames<ReferralSource>())}.");
    }

    private static PolicyTyped Needs(ServicePolicies policies, IReadOnlyList<string> lines)
    {
        var taken = Straight(policies, straight => straight with { Needs = [.. lines.Select(line => new NeedKey(line))] });
        return NeedsFault(taken) is { } fault ? PolicyTyped.Wrong(fault) : PolicyTyped.Taken(taken);
    }

    private static string? NeedsFault(ServicePolicies policies)
    {
        var unknown = policies.Triage.StraightThrough.Needs.Where(need => policies.Triage.Conditions.All(condition => condition.Key != need)).Select(need => need.Value).FirstOrDefault();
        return unknown is null ? null : $"'{unknown}' is not a need of the service: use a key of its list.";
    }

    private static ServicePolicies Straight(ServicePolicies policies, Func<StraightThroughPolicy, StraightThroughPolicy> change) =>
        With(policies, triage => triage with { StraightThrough = change(triage.StraightThrough) });

    private static ServicePolicies With(ServicePolicies policies, Func<TriagePolicies, TriagePolicies> change) => policies with { Triage = change(policies.Triage) };
}
