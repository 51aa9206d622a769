using CsvHelper;

namespace Ucr.Server.Reporting;

/// <summary>Numbers as a file for a spreadsheet: UTF-8 with BOM, ISO dates, and no cell that a spreadsheet would run.</summary>
public static class ReportCsv
{
    // A cell that begins with one of these would be a formula: an apostrophe goes before it, and the cell is quoted.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
    };

    /// <summary>The file's bytes.</summary>
    /// <param name="head">Names of the columns.</param>
    /// <param name="rows">Cells as text; null is an empty cell.</param>
    public static byte[] Write(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(head))
            {
                foreach (var cell in row)
                {
                    // NUL says nothing, and would hide the character after it.
                    csv.WriteField(cell?.Replace("\0", "", StringComparison.Ordinal));
                }

                csv.EndRecord();
            }
        }

        return memory.ToArray();
    }
}
