using System.Text;

namespace Ucr.Domain.Specs.Documents.Standards;

public class StandardsDocumentSpecs
{
    private static readonly StandardsData Data = StandardsData.Read();
    private static readonly IReadOnlyList<NamedSpec> Specs = NamedSpecs.Find();

    [Fact]
    public void the_standards_stand_in_the_documents() => Document().ShouldStandIn("docs/standards.md");

    [Fact]
    public void there_are_62_rules_and_24_rulings()
    {
        Data.Rules.Select(rule => rule.Number).ShouldBe(Enumerable.Range(1, 62));
        Data.Rulings.Select(ruling => ruling.Number).ShouldBe(Enumerable.Range(1, 24));
        Data.All.SelectMany(rule => rule.Rule.Sources).Except(Data.Sources.Select(source => source.Key)).ShouldBeEmpty();
    }

    [Fact]
    public void every_rule_that_is_not_verified_is_a_policy() =>
        Data.Rules.Where(rule => !rule.Certainty.StartsWith('V')).ShouldAllBe(rule => rule.Policy != null);

    [Fact]
    public void every_spec_named_for_a_rule_names_one_that_there_is() =>
        Specs.Where(spec => Data.All.All(rule => !spec.Method.StartsWith(rule.Prefix, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void every_rule_and_every_ruling_has_a_spec() => Data.All.Where(rule => Proving(rule.Prefix).Count == 0).Select(rule => rule.Prefix).ShouldBeEmpty();

    private static List<NamedSpec> Proving(string prefix) => [.. Specs.Where(spec => spec.Method.StartsWith(prefix, StringComparison.Ordinal))];

    private static string Document()
    {
        var text = new StringBuilder("# Rules and standards\n\n")
            .Append("Every rule that this service follows, in our own words, with where it was read, how certain that is, and the specs that\n")
            .Append("prove it. Written by `StandardsDocumentSpecs` from `standards.json` and from the names of the specs (rewrite it with\n")
            .Append("`UCR_WRITE_DOCS=1`). Where the two disagree, a clinical ruling wins over a rule.\n\n")
            .Append("Certainty: **V** verified in the source; **I** inferred from verified text; **R** recalled, in no text that could be read;\n")
            .Append("**P** decided by this product. What is not verified is a policy of the settings with a version, a default and alternatives.\n");
        Write(text, "Rules", "Rule", Data.Rules, "rule");
        Write(text, "Clinical rulings", "Ruling", Data.Rulings, "ruling");
        text.Append("\n## Sources\n\n| key | source | dated |\n|---|---|---|\n");
        foreach (var source in Data.Sources)
        {
            text.Append($"| {source.Key} | {(source.Address is { } address ? $"[{source.Title}]({address})" : source.Title)} | {source.Dated ?? "-"} |\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string title, string one, IReadOnlyList<StandardRule> rules, string prefix)
    {
        text.Append($"\n## {title}\n");
        foreach (var rule in rules)
        {
            text.Append($"\n### {one} {rule.Number}: {rule.Title}\n\n{rule.Words}\n\n");
            text.Append($"- Source: {string.Join("; ", rule.Sources.Select(SourceInWords))}. Certainty: {rule.Certainty}.\n");
            text.Append(rule.Policy is { } policy ? $"- Policy: `{policy}`\n" : "");
            var proving = Proving($"{prefix}_{rule.Number:00}_");
            text.AppendJoin("", proving.Select(spec => $"- `{spec.Class}.{spec.Method}`\n"));
        }
    }

    private static string SourceInWords(string key)
    {
        var source = Data.Sources.First(source => string.Equals(source.Key, key, StringComparison.Ordinal));
        return source.Dated is { } dated ? $"{key} ({dated})" : key;
    }
}
