using CsvHelper;
using Npgsql;
using NpgsqlTypes;

namespace Ucr.Server.Integration.Places;

/// <summary>Postcodes of the ONS Postcode Directory or of Code-Point Open.</summary>
public sealed class PostcodeImport : IReferenceRows
{
    private const string Columns = "code, easting, northing, lsoa, local_authority, icb, rural_urban, deprivation_rank, ended";
    private const string Known =
        """
        coalesce(excluded.easting, held.easting), coalesce(excluded.northing, held.northing), coalesce(excluded.lsoa, held.lsoa),
        coalesce(excluded.local_authority, held.local_authority), coalesce(excluded.icb, held.icb), coalesce(excluded.rural_urban, held.rural_urban),
        coalesce(excluded.deprivation_rank, held.deprivation_rank), excluded.ended
        """;

    private const int MostColumns = 100;

    /// <summary>Files without a line of names, read strictly.</summary>
    internal static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        HasHeader = false,
        TrackLineNumbers = true,
        SkipEmptyLines = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <inheritdoc />
    public string Kind => "postcodes";

    /// <inheritdoc />
    public string Staging => $"create temporary table staged on commit drop as select {Columns} from {PlaceTables.Postcode} limit 0";

    /// <inheritdoc />
    public string Copy => $"copy staged ({Columns}) from stdin (format binary)";

    /// <remarks>Only the two files together know everything of a postcode: what a row does not tell stays as it was.</remarks>
    /// <inheritdoc />
    public string TakeOver =>
        $"""
        insert into {PlaceTables.Postcode} as held ({Columns})
        select distinct on (code) {Columns} from staged order by code
        on conflict (code) do update set
            (easting, northing, lsoa, local_authority, icb, rural_urban, deprivation_rank, ended) = row({Known})
        where ({Known}) is distinct from (held.easting, held.northing, held.lsoa, held.local_authority, held.icb, held.rural_urban, held.deprivation_rank, held.ended)
        """;

    /// <inheritdoc />
    public void Write(ReferenceTable part, NpgsqlBinaryImporter to, Action<string?> counted, CancellationToken cancellation)
    {
        using var csv = CsvReader.Create(part.Open(), Options, leaveOpen: false);
        if (!csv.Read())
        {
            return;
        }

        var heads = Enumerable.Range(0, Math.Min(csv.FieldCount, MostColumns)).Select(csv.GetString).ToList();
        var columns = PostcodeColumns.Of(heads);
        if (columns is null && (heads.Count < 4 || PostcodeColumns.CodePoint.Read(csv) is null))
        {
            throw new InvalidDataException($"{part.Name} has neither the layout of the ONS Postcode Directory nor that of Code-Point Open. Give the published file as it is, or its ZIP archive.");
        }

        var headed = columns is not null;
        columns ??= PostcodeColumns.CodePoint;
        if (headed && !csv.Read())
        {
            return;
        }

        do
        {
            var row = columns.Read(csv);
            counted(row is null ? $"{part.Name}, line {csv.LineNumber}: '{csv.GetString(0)}' is no postcode." : null);
            if (row is not null)
            {
                Write(row, to);
            }

            cancellation.ThrowIfCancellationRequested();
        }
        while (csv.Read());
    }

    // Value by value without waiting: three times as fast, and what waits is only the command's own import.
    private static void Write(PostcodeRow row, NpgsqlBinaryImporter to)
    {
        to.StartRow();
        Text(row.Code);
        Number(row.Easting);
        Number(row.Northing);
        Text(row.Lsoa);
        Text(row.LocalAuthority);
        Text(row.Icb);
        Text(row.RuralUrban);
        Number(row.DeprivationRank);
        Text(row.Ended);

        void Number(int? number)
        {
            if (number is { } value)
            {
                to.Write(value, NpgsqlDbType.Integer);
            }
            else
            {
                to.WriteNull();
            }
        }

        void Text(string? text)
        {
            if (text is not null)
            {
                to.Write(text, NpgsqlDbType.Text);
            }
            else
            {
                to.WriteNull();
            }
        }
    }
}
