using Ucr.Domain.Triage;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Pages.Referrals.Questions;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Visiting;

/// <summary>What a visit needs of whoever goes, as it is typed: one a line.</summary>
internal static class TypedNeeds
{
    /// <summary>Capabilities, a least grade behind those that need one: <c>Intravenous treatment grade 2</c>.</summary>
    public static IReadOnlyList<GradedCapability> Able(Answers answers, string field)
    {
        var able = new List<GradedCapability>();
        foreach (var line in Lines(answers.LineOrNone(field)))
        {
            var (one, wrong) = TypedCapability.Read(line);
            able.Add(new(one.Key, one.Grade));
            if (wrong is not null || one is { From: not null } or { Until: not null })
            {
                answers.Wrong(field, wrong ?? "A visit needs a capability at a grade, not between dates", false);
            }
        }

        return able;
    }

    /// <summary>What they must bring.</summary>
    public static IReadOnlyList<string> Kit(Answers answers, string field) =>
        [.. Lines(answers.LineOrNone(field)).Select(KitText.Key).Distinct(StringComparer.Ordinal)];

    private static string[] Lines(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
