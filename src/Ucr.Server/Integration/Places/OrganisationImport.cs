using System.Globalization;
using CsvHelper;
using Npgsql;
using NpgsqlTypes;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Places;

/// <summary>
/// Organisations of the Organisation Data Service, in its standard layout of comma-separated values without a first line of
/// names: code, name, two geographies, five lines of address, postcode, opened, closed, ..., telephone as the eighteenth.
/// </summary>
/// <param name="organisations">What the file holds: <c>care-home</c> or <c>gp-practice</c>.</param>
public sealed class OrganisationImport(string organisations) : IReferenceRows
{
    /// <summary>The kinds that can be loaded.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["care-home", "gp-practice"];

    private const string Columns = "code, kind, name, address, postcode, phone, opened, closed";
    private const int LeastFields = 12;
    private const int FirstOfAddress = 4;
    private const int AfterAddress = 9;
    private const int PhoneAt = 17;

    /// <inheritdoc />
    public string Kind => $"organisations/{organisations}";

    /// <inheritdoc />
    public string Staging => $"create temporary table staged on commit drop as select {Columns} from {PlaceTables.Organisation} limit 0";

    /// <inheritdoc />
    public string Copy => $"copy staged ({Columns}) from stdin (format binary)";

    /// <inheritdoc />
    public string TakeOver =>
        $"""
        insert into {PlaceTables.Organisation} as held ({Columns})
        select distinct on (code) {Columns} from staged order by code
        on conflict (code) do update set kind = excluded.kind, name = excluded.name, address = excluded.address, postcode = excluded.postcode, phone = excluded.phone, opened = excluded.opened, closed = excluded.closed
        where (excluded.kind, excluded.name, excluded.address, excluded.postcode, excluded.phone, excluded.opened, excluded.closed)
            is distinct from (held.kind, held.name, held.address, held.postcode, held.phone, held.opened, held.closed)
        """;

    /// <summary>The kind that a file's published name tells; null when it tells none.</summary>
    public static string? KindOf(string file) => Path.GetFileName(file).ToLowerInvariant() switch
    {
        var name when name.Contains("carehome", StringComparison.Ordinal) => "care-home",
        var name when name.StartsWith("epraccur", StringComparison.Ordinal) => "gp-practice",
        _ => null,
    };

    /// <inheritdoc />
    public void Write(ReferenceTable part, NpgsqlBinaryImporter to, Action<string?> counted, CancellationToken cancellation)
    {
        using var csv = CsvReader.Create(part.Open(), PostcodeImport.Options, leaveOpen: false);
        var first = true;
        while (csv.Read())
        {
            if (first && csv.FieldCount < LeastFields)
            {
                throw new InvalidDataException($"{part.Name} has not the standard layout of the Organisation Data Service: 27 columns, the code first. Give the published file as it is.");
            }

            var fault = Fault(csv);
            if (!(first && fault is not null && csv.GetString(0).Contains("code", StringComparison.OrdinalIgnoreCase)))
            {
                counted(fault is null ? null : $"{part.Name}, line {csv.LineNumber}: {fault}");
                if (fault is null)
                {
                    WriteRow(csv, to);
                }
            }

            first = false;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static string? Fault(CsvReader csv) =>
        !OdsCode.TryParse(csv.GetString(0).Trim(), out _) ? $"'{csv.GetString(0)}' is no ODS code."
        : csv.FieldCount < LeastFields ? "columns are missing."
        : csv.GetString(1).Trim().Length == 0 ? "the name is missing." : null;

    private void WriteRow(CsvReader csv, NpgsqlBinaryImporter to)
    {
        string[] address = [.. Enumerable.Range(FirstOfAddress, AfterAddress - FirstOfAddress).Select(at => csv.GetString(at).Trim()).Where(line => line.Length > 0)];
        to.StartRow();
        to.Write(csv.GetString(0).Trim(), NpgsqlDbType.Text);
        to.Write(organisations, NpgsqlDbType.Text);
        to.Write(csv.GetString(1).Trim(), NpgsqlDbType.Text);
        to.Write(address, NpgsqlDbType.Array | NpgsqlDbType.Text);
        Text(Postcode.TryParse(csv.GetString(AfterAddress), out var postcode) ? postcode.Value : null);
        Text(csv.FieldCount > PhoneAt ? csv.GetString(PhoneAt).Trim() : null);
        Day(csv.GetString(AfterAddress + 1));
        Day(csv.GetString(AfterAddress + 2));

        void Text(string? text)
        {
            if (text is { Length: > 0 })
            {
                to.Write(text, NpgsqlDbType.Text);
            }
            else
            {
                to.WriteNull();
            }
        }

        void Day(string text)
        {
            if (DateOnly.TryParseExact(text.Trim(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                to.Write(day, NpgsqlDbType.Date);
            }
            else
            {
                to.WriteNull();
            }
        }
    }
}
