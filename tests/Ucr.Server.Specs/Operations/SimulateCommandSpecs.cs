using Shouldly;
using Ucr.Server.Operations;
using Ucr.Simulation.Assumptions;
using Xunit;

namespace Ucr.Server.Specs.Operations;

public sealed class SimulateCommandSpecs
{
    [Fact]
    public async Task two_days_are_four_lines_and_the_same_again()
    {
        var folder = Directory.CreateTempSubdirectory("ucr-simulate-");
        try
        {
            var (one, other) = (Path.Combine(folder.FullName, "one.jsonl"), Path.Combine(folder.FullName, "other.jsonl"));

            (await CommandLine.Run(["simulate", "--county", "rural", "--days", "2", "--seed", "7", "--out", one])).ShouldBe(0);
            (await CommandLine.Run(["simulate", "--county", "rural", "--days", "2", "--seed", "7", "--out", other])).ShouldBe(0);

            (await File.ReadAllLinesAsync(one, TestContext.Current.CancellationToken)).Length.ShouldBe(4);
            (await File.ReadAllBytesAsync(one, TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(other, TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--county", "nowhere")]
    [InlineData("--days", "0")]
    [InlineData("--settings", "there-is-no-such-file.json")]
    public async Task what_cannot_be_simulated_is_refused(string option, string value) => (await CommandLine.Run(["simulate", option, value])).ShouldBe(1);

    [Fact]
    public async Task a_changed_file_of_settings_is_used()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, SettingsFile.UsualText().Replace("\"rural\": {", "\"island\": {", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            (await CommandLine.Run(["simulate", "--county", "island", "--days", "1", "--settings", file])).ShouldBe(0);
            (await CommandLine.Run(["simulate", "--county", "rural", "--days", "1", "--settings", file])).ShouldBe(1);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
