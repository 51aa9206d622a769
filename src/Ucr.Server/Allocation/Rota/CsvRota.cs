using CsvHelper;

namespace Ucr.Server.Allocation.Rota;

/// <summary>A rota as a file of comma- or semicolon-separated values: what any rostering system can write.</summary>
/// <param name="text">The file's text.</param>
public sealed class CsvRota(string text) : IRotaSource
{
    /// <summary>More is no rota of a team.</summary>
    public const int MostCharacters = 2_000_000;

    private const int MostRows = 10_000;

    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        TrackLineNumbers = true,
        TrimWhitespace = true,
        SkipEmptyLines = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <inheritdoc />
    public Task<RotaReading> Read(CancellationToken cancellation) => Task.FromResult(Read());

    /// <summary>Reads the file.</summary>
    public RotaReading Read()
    {
        if (text.Length > MostCharacters)
        {
            return new([], [new(0, null, "The file is too large. Send it in parts, a month each.")]);
        }

        var (rows, faults) = (new List<RotaRow>(), new List<RotaFault>());
        try
        {
            using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), Options);
            var columns = csv.Headers.Select((name, index) => (Name: name.Trim().ToLowerInvariant(), Index: index)).DistinctBy(column => column.Name, StringComparer.Ordinal)
                .ToDictionary(column => column.Name, column => column.Index, StringComparer.Ordinal);
            faults.AddRange(WrongHeads([.. columns.Keys]));
            while (rows.Count < MostRows && !faults.Any(fault => fault.Line <= 1) && csv.Read())
            {
                Take(new((int)csv.LineNumber, column => columns.TryGetValue(column, out var index) ? csv.GetString(index) : ""), rows, faults);
            }

            if (rows.Count == MostRows && csv.Read())
            {
                faults.Add(new((int)csv.LineNumber, null, $"The file has more than {MostRows} shifts. Nothing from this line on was looked at: send it in parts."));
            }
        }
        catch (CsvFormatException wrong)
        {
            // A quotation mark that is never closed swallows the rest: what came before it can be read, what comes after is nobody's guess.
            faults.Add(new((int)wrong.LineNumber, null, "From here on the file cannot be read: a quotation mark stands where none may. Nothing after this line was looked at."));
        }

        if (rows.Count == 0 && faults.Count == 0)
        {
            faults.Add(new(0, null, "There is no row in the file. The first line names the columns, each further line is a shift."));
        }

        return new(rows, faults);
    }

    private static IEnumerable<RotaFault> WrongHeads(IReadOnlyList<string> heads) =>
    [
        .. RotaColumns.Needed.Except(heads, StringComparer.Ordinal).Select(missing => new RotaFault(1, missing, "This column is missing. Add it, or take the template.")),
        .. heads.Where(name => name.Length > 0).Except(RotaColumns.All, StringComparer.Ordinal)
            .Select(other => new RotaFault(1, other, "This column is not known. Rename it as in the template, or take it out.")),
    ];

    private static void Take(CsvRotaRow cells, List<RotaRow> rows, List<RotaFault> faults)
    {
        var (row, wrong) = cells.Read();
        faults.AddRange(wrong);
        if (row is null)
        {
            return;
        }

        if (rows.Find(other => other.Clinician == row.Clinician && Overlap(other, row)) is { } other)
        {
            faults.Add(new(row.Line, RotaColumns.Start, $"This shift and the one in line {other.Line} overlap for the same clinician. Take one of them out."));
            return;
        }

        rows.Add(row);
    }

    private static bool Overlap(RotaRow one, RotaRow other) => one.StartsAt < other.Row.EndsAt && other.StartsAt < one.Row.EndsAt;
}
