using System.Text;
using Shouldly;
using Ucr.Server.Reporting;
using Xunit;

namespace Ucr.Server.Specs.Reporting;

public sealed class ReportCsvSpecs
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+441632960100", "\"'+441632960100\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\0=1", "\"'=1\"")]
    [InlineData("01632 960100", "01632 960100")]
    [InlineData("O'Brien, \"Jo\"", "\"O'Brien, \"\"Jo\"\"\"")]
    public void no_cell_is_run_as_a_formula(string cell, string written) =>
        Text(ReportCsv.Write(["head"], [[cell]])).ShouldBe($"head\r\n{written}\r\n");

    [Fact]
    public void the_file_says_that_it_is_utf_8() => ReportCsv.Write(["é"], [])[..3].ShouldBe([0xEF, 0xBB, 0xBF]);

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file[3..]);
}
