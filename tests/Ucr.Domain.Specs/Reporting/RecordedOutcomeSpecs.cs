using System.Text.RegularExpressions;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Reporting;

namespace Ucr.Domain.Specs.Reporting;

public partial class RecordedOutcomeSpecs
{
    [Fact]
    public void rule_60_an_outcome_is_called_recorded_and_nothing_avoided()
    {
        Enum.GetValues<LaterOutcomeKind>().ShouldAllBe(outcome => outcome.Label().EndsWith("as recorded"));
        Enum.GetValues<LaterOutcomeKind>().Where(outcome => Claim().IsMatch(outcome.Label())).ShouldBeEmpty();
    }

    [Fact]
    public void rule_60_no_page_and_no_report_claims_that_an_admission_was_avoided() =>
        new[] { "*.razor", "*.cs" }.SelectMany(pattern => RepositoryFiles.Under("src", pattern))
            .Where(file => File.ReadLines(file).Any(line => Claim().IsMatch(line))).Select(Path.GetFileName).ShouldBeEmpty();

    [GeneratedRegex(@"(admissions?|conveyances?|attendances?) (was |were )?(avoided|prevented|saved)|(avoided|prevented|saved) (an? )?(hospital )?(admission|conveyance|attendance)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Claim();
}
