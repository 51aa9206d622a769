using System.Text.RegularExpressions;

namespace Ucr.Domain.Specs.Documents;

public partial class NoRealPeopleSpecs
{
    private static readonly string[] Written = [".cs", ".json", ".jsonl", ".csv", ".xml", ".md", ".txt", ".razor", ".sql", ".mjs", ".js", ".yml", ".html"];

    [Fact]
    public void rule_62_every_nhs_number_in_the_repository_is_of_the_test_range() =>
        Files().SelectMany(file => NhsNumbers(File.ReadAllText(file)).Select(number => $"{number} in {Path.GetFileName(file)}"))
            .Where(found => !found.StartsWith("999", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void rule_62_a_number_that_could_be_somebodys_is_found_however_it_is_written()
    {
        // The check digit is worked out here, so that no such number stands in the source.
        var real = Enumerable.Range(0, 10).Select(digit => $"412345678{digit}").Single(IsNhsNumber);
        var spaced = $"{real[..3]} {real[3..6]} {real[6..]}";

        NhsNumbers($"{real} {spaced} {spaced.Replace(' ', '-')}").ShouldBe([real, real, real]);
        NhsNumbers($"1{real} {real}2 {real[..9]} 12.{real} {real}.5").ShouldBeEmpty();
    }

    private static IEnumerable<string> Files() => new[] { "src", "tests", "docs", "deploy" }
        .SelectMany(folder => RepositoryFiles.Under(folder, "*"))
        .Where(file => Written.Contains(Path.GetExtension(file)) && !file.Contains("StrykerOutput"));

    private static IEnumerable<string> NhsNumbers(string text) =>
        TenDigits().Matches(text).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit))).Where(IsNhsNumber);

    private static bool IsNhsNumber(string digits) => NhsNumber.TryParse(digits, out _);

    [GeneratedRegex(@"(?<![\w.\-])(\d{10}|\d{3} \d{3} \d{4}|\d{3}-\d{3}-\d{4})(?![\w\-]|\.\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex TenDigits();
}
