using Ucr.Domain.Clocks;
using Ucr.Domain.Settings;
using Ucr.Domain.Settings.Lines;

namespace Ucr.Domain.Triage;

/// <summary>The needs that a service responds to, as a policy: nine are national, others local (rule 11).</summary>
public static class ConditionsPolicy
{
    /// <summary>The catalogue's entry.</summary>
    public static PolicyEntry Entry { get; } = new(
        "conditions", "Which needs does the service respond to?", RuleOrigin.Local, Certainty.Recalled,
        "Nine needs verified, six defined, two by name; carer breakdown recalled. Local lists differ")
    {
        Rules = [11],
        Present = policies => string.Join("; ", policies.Triage.Conditions.Select(InWords)) + ".",
        Fields =
        [
            LineFields.List(
                "conditions-list", "Needs, one a line", ConditionLines.Hint, "/triage/conditions", ConditionLines.Form,
                policies => policies.Triage.Conditions, (policies, needs) => policies with { Triage = policies.Triage with { Conditions = needs } }, Fault),
        ],
    };

    private static string InWords(Condition need) => ConditionLines.Form.Write([need]).Single().Split(LineForm<Condition>.Between, StringSplitOptions.TrimEntries) switch
    {
        [_, var words, var origin, .. var more] => words + (origin is "national" && more.Length == 0 ? "" : $" ({string.Join("; ", more.Prepend(origin))})"),
        _ => need.Words,
    };

    private static string? Fault(IReadOnlyList<Condition> needs) => needs switch
    {
        _ when needs.FirstOrDefault(need => !TextForms.IsKey(need.Key.Value)) is { } odd => TextForms.OddKey(odd.Key.Value),
        _ when needs.FirstOrDefault(need => string.IsNullOrWhiteSpace(need.Words) || need.Words.Length > 200) is { } wordless => $"'{wordless.Key}' needs words, at most 200 letters.",
        _ when LineFields.Twice(needs, need => need.Key) is { } twice => twice,
        _ when needs.All(need => need.Key != NeedKey.Other) => "Keep 'other', so that no referral is turned away for lack of a name.",
        _ when NationalOf(ServicePolicies.Default.Triage.Conditions).Except(NationalOf(needs)).FirstOrDefault() is { Value: { } } missing => $"'{missing}' is one of the nine national needs and stays.",
        _ when NationalOf(needs).Except(NationalOf(ServicePolicies.Default.Triage.Conditions)).FirstOrDefault() is { Value: { } } invented => $"'{invented}' is not one of the nine national needs: call it local.",
        _ => null,
    };

    private static IEnumerable<NeedKey> NationalOf(IEnumerable<Condition> needs) => needs.Where(need => need.National).Select(need => need.Key);
}
