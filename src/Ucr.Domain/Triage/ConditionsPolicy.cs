using Ucr.Domain.Settings;

namespace Ucr.Domain.Triage;

/// <summary>The needs that a service responds to, as a policy: nine are national, others local (rule 11).</summary>
public static class ConditionsPolicy
{
    /// <summary>The catalogue's entry.</summary>
    public static PolicyEntry Entry { get; } = new(
        "conditions", "Which needs does the service respond to?", PolicyOrigin.Local, PolicyCertainty.Recalled,
        "Nine needs verified, six defined, two by name; carer breakdown recalled. Local lists differ")
    {
        Rules = [11],
        Present = policies => string.Join("; ", policies.Triage.Conditions.Select(InWords)) + ".",
        Fields =
        [
            PolicyFields.Lines(
                "conditions-list", "Needs, one a line", _ => "/triage/conditions",
                policies => policies.Triage.Conditions.Select(need => $"{need.Key} | {need.Words} | {(need.National ? "national" : "local")}"),
                Typed, policies => Fault(policies.Triage.Conditions)) with
            {
                Hint = "A key, the words that people read, and national or local, with | between: falls | Fall, no apparent serious injury | national. A key never changes its meaning.",
            },
        ],
    };

    private static string InWords(Condition need) => need.National ? need.Words : $"{need.Words} (local)";

    private static PolicyTyped Typed(ServicePolicies policies, IReadOnlyList<string> lines)
    {
        var needs = new List<Condition>();
        foreach (var line in lines)
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is not [var key, var words, "national" or "local"] parts)
            {
                return PolicyTyped.Wrong($"This line cannot be read: {line}. Give a key, the words, and national or local, with | between.");
            }

            var held = policies.Triage.Conditions.FirstOrDefault(need => need.Key == new NeedKey(key)) ?? new(new(key), words, National: false);
            needs.Add(held with { Words = words, National = parts[2] is "national" });
        }

        return Fault(needs) is { } fault
            ? PolicyTyped.Wrong(fault)
            : PolicyTyped.Taken(policies with { Triage = policies.Triage with { Conditions = needs } });
    }

    private static string? Fault(IReadOnlyList<Condition> needs) => needs switch
    {
        _ when needs.FirstOrDefault(need => !IsKey(need.Key.Value)) is { } odd => $"'{odd.Key}' is not a key: use 2 to 40 small letters, digits and underscores.",
        _ when needs.FirstOrDefault(need => string.IsNullOrWhiteSpace(need.Words) || need.Words.Length > 200) is { } wordless => $"'{wordless.Key}' needs words, at most 200 letters.",
        _ when needs.GroupBy(need => need.Key).FirstOrDefault(group => group.Count() > 1) is { } twice => $"'{twice.Key}' stands there twice.",
        _ when needs.All(need => need.Key != NeedKey.Other) => "Keep 'other', so that no referral is turned away for lack of a name.",
        _ when NationalOf(ServicePolicies.Default.Triage.Conditions).Except(NationalOf(needs)).FirstOrDefault() is { Value: { } } missing => $"'{missing}' is one of the nine national needs and stays.",
        _ when NationalOf(needs).Except(NationalOf(ServicePolicies.Default.Triage.Conditions)).FirstOrDefault() is { Value: { } } invented => $"'{invented}' is not one of the nine national needs: call it local.",
        _ => null,
    };

    private static IEnumerable<NeedKey> NationalOf(IEnumerable<Condition> needs) => needs.Where(need => need.National).Select(need => need.Key);

    private static bool IsKey(string? key) => key is { Length: >= 2 and <= 40 } && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
}
