using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ucr.Domain.Specs.Documents.Bars;

public partial class BarsDocumentSpecs
{
    [Fact]
    public void the_behaviours_stand_in_the_documents() => Document().ShouldStandIn("docs/bars.md");

    [Fact]
    public void each_behaviour_is_proved_by_a_spec_of_its_name() =>
        BarsBehaviours.All.Select(behaviour => behaviour.Number).Except(Specs().Select(spec => spec.Number)).ShouldBeEmpty();

    [Fact]
    public void there_are_forty_four() => BarsBehaviours.All.Select(behaviour => behaviour.Number).ShouldBe(Enumerable.Range(1, 44));

    private static string Document()
    {
        var specs = Specs().ToLookup(spec => spec.Number);
        var text = new StringBuilder(RepositoryFiles.Read("tests/Ucr.Domain.Specs/Documents/Bars/bars.md"))
            .Append("\n## What a receiver has to do\n\nNumbered for the specs that prove it: each runs against the real service on a real database, in XML and in JSON where that\n")
            .Append("makes a difference. Written by `BarsDocumentSpecs` (rewrite it with `UCR_WRITE_DOCS=1`).\n\n| # | behaviour | what this service does | spec |\n|---|---|---|---|\n");
        foreach (var (number, behaviour, rule) in BarsBehaviours.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {number} | {behaviour} | {rule} | {string.Join(", ", specs[number].Select(spec => $"`{spec.Name}`"))} |\n");
        }

        return text.ToString();
    }

    private static IReadOnlyList<(int Number, string Name)> Specs() =>
    [
        .. RepositoryFiles.Under("tests/Ucr.Server.Specs/Integration/Fhir", "*.cs").Order(StringComparer.Ordinal)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)))
            .Select(match => (int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), match.Value)),
    ];

    [GeneratedRegex("behaviour_(?<number>[0-9]{2})_[a-z0-9_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
