using System.Globalization;
using System.Text.RegularExpressions;
using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks;

/// <summary>
/// How long each kind of clock runs, as policies that people can read: written from what each kind says of itself, so that a
/// new kind is here without a line of its own. The length of a national standard is not a service's to set; its warning is.
/// </summary>
public static partial class ClockLimitEntries
{
    /// <summary>The policies, in the order of <see cref="ClockKinds.All"/>.</summary>
    public static IReadOnlyList<PolicyEntry> All { get; } = [.. ClockKinds.All.Select(Of)];

    private static PolicyEntry Of(ClockKindRule rule) => new(
        rule.Meaning.Rule,
        $"{rule.Meaning.Words}: how long from when {rule.Meaning.StartsWhen} until {rule.Meaning.StopsWhen}?",
        IsNational(rule) ? RuleOrigin.National : RuleOrigin.Local,
        rule.Meaning.Certainty,
        $"In docs/standards.md: {rule.Meaning.Source}")
    {
        Rules = Numbers(RuleNumbers(), rule.Meaning.Source),
        Rulings = Numbers(RulingNumbers(), rule.Meaning.Source),
        Present = policies => ClockLimitFields.InWords(policies.Clocks.For(rule.Kind)),
        Fields = [.. Fields(rule)],
    };

    private static IEnumerable<PolicyField> Fields(ClockKindRule rule)
    {
        var usual = ServicePolicies.Default.Clocks.For(rule.Kind);
        var minutes = (int)Math.Ceiling(usual.Limit.TotalMinutes);
        if (!IsNational(rule))
        {
            yield return ClockLimitFields.Limit(rule.Kind, rule.Meaning.Rule, 1, Math.Max(30, minutes * 8));
        }

        if (rule.Warns is not null)
        {
            yield return ClockLimitFields.Warning(rule.Kind, rule.Meaning.Rule, 1, minutes - 1);
        }

        // A clinical ruling is a hazard control: its clock can be shorter or longer, and not be switched off.
        if (!IsNational(rule) && !rule.Meaning.Source.Contains("ruling", StringComparison.Ordinal))
        {
            yield return ClockLimitFields.Enabled(rule.Kind, rule.Meaning.Rule);
        }
    }

    internal static bool IsNational(ClockKindRule rule) => rule.Meaning.Origin == RuleOrigin.National;

    private static IReadOnlyList<int> Numbers(Regex words, string source) =>
        [.. words.Matches(source).SelectMany(match => Digits().Matches(match.Value)).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct()];

    [GeneratedRegex(@"\brules?\b[\s\d,and]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleNumbers();

    [GeneratedRegex(@"\brulings?\b[\s\d,and]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RulingNumbers();

    [GeneratedRegex(@"\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
