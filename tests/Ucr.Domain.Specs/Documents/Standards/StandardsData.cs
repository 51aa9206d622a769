using System.Text.Json;

namespace Ucr.Domain.Specs.Documents.Standards;

/// <summary>Where a rule was read.</summary>
internal sealed record StandardSource(string Key, string Title, string? Address = null, string? Dated = null);

/// <summary>A rule of the standard, or a clinical ruling, in our own words.</summary>
internal sealed record StandardRule(int Number, string Title, string Words, IReadOnlyList<string> Sources, string Certainty, string? Policy = null);

/// <summary>What <c>docs/standards.json</c> says: the rules, the rulings, and where they come from.</summary>
internal sealed record StandardsData(IReadOnlyList<StandardSource> Sources, IReadOnlyList<StandardRule> Rules, IReadOnlyList<StandardRule> Rulings)
{
    public static StandardsData Read() =>
        JsonSerializer.Deserialize<StandardsData>(RepositoryFiles.Read("docs/standards.json"), JsonSerializerOptions.Web)!;

    /// <summary>Every rule and ruling with the prefix of its specs' names: <c>rule_20_</c>.</summary>
    public IEnumerable<(string Prefix, StandardRule Rule)> All =>
        [.. Rules.Select(rule => ($"rule_{rule.Number:00}_", rule)), .. Rulings.Select(ruling => ($"ruling_{ruling.Number:00}_", ruling))];
}
