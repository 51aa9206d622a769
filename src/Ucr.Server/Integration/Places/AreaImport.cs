using System.Globalization;
using CsvHelper;
using Npgsql;
using NpgsqlTypes;

namespace Ucr.Server.Integration.Places;

/// <summary>
/// What reports divide places by, for each lower layer super output area: deprivation, rural or urban, primary care network,
/// place, integrated care board. One file may tell some of it and the next the rest.
/// </summary>
/// <remarks>
/// The first line names the columns: <c>lsoa, deprivation_decile, rural_urban, pcn, place, icb</c>, or the names that the
/// published files give them (<c>LSOA21CD</c>, <c>RUC21NM</c>, <c>ICB24NM</c>, "... (IMD) Decile ...").
/// </remarks>
public sealed class AreaImport : IReferenceRows
{
    private const string Columns = "lsoa, deprivation_decile, rural_urban, pcn, place, icb";
    private const string Known =
        """
        coalesce(excluded.deprivation_decile, held.deprivation_decile), coalesce(excluded.rural_urban, held.rural_urban), coalesce(excluded.pcn, held.pcn),
        coalesce(excluded.place, held.place), coalesce(excluded.icb, held.icb)
        """;

    private const int MostColumns = 200;
    private const int CodeLength = 9;

    /// <inheritdoc />
    public string Kind => "areas";

    /// <inheritdoc />
    public string Staging => $"create temporary table staged on commit drop as select {Columns} from {PlaceTables.Area} limit 0";

    /// <inheritdoc />
    public string Copy => $"copy staged ({Columns}) from stdin (format binary)";

    /// <inheritdoc />
    public string TakeOver =>
        $"""
        insert into {PlaceTables.Area} as held ({Columns}) select distinct on (lsoa) {Columns} from staged order by lsoa
        on conflict (lsoa) do update set (deprivation_decile, rural_urban, pcn, place, icb) = row({Known})
        where ({Known}) is distinct from (held.deprivation_decile, held.rural_urban, held.pcn, held.place, held.icb)
        """;

    /// <inheritdoc />
    public void Write(ReferenceTable part, NpgsqlBinaryImporter to, Action<string?> counted, CancellationToken cancellation)
    {
        using var csv = CsvReader.Create(part.Open(), PostcodeImport.Options, leaveOpen: false);
        if (!csv.Read())
        {
            return;
        }

        List<string> heads = [.. Enumerable.Range(0, Math.Min(csv.FieldCount, MostColumns)).Select(at => csv.GetString(at).Trim().TrimStart('\uFEFF').ToLowerInvariant())];
        int Find(Func<string, bool> named) => heads.FindIndex(head => named(head));
        var lsoa = Find(head => Is(head, "lsoa") || head.StartsWith("lsoa code", StringComparison.Ordinal));
        var decile = Find(head => head is "deprivation_decile" || (head.Contains("imd", StringComparison.Ordinal) && head.Contains("decile", StringComparison.Ordinal)));
        int[] texts = [Find(head => head is "rural_urban" || Is(head, "ruc")), Find(head => Is(head, "pcn") || head is "pcn name"), Find(head => head is "place"), Find(head => Is(head, "icb"))];
        if (lsoa < 0 || (decile < 0 && texts.All(at => at < 0)))
        {
            throw new InvalidDataException($"{part.Name} names no column lsoa beside deprivation_decile, rural_urban, pcn, place or icb in its first line.");
        }

        while (csv.Read())
        {
            var (code, rank) = (csv.GetString(lsoa).Trim(), decile < 0 ? "" : csv.GetString(decile).Trim());
            var fault = Fault(code, rank);
            counted(fault is null ? null : $"{part.Name}, line {csv.LineNumber}: {fault}");
            if (fault is null)
            {
                to.StartRow();
                to.Write(code, NpgsqlDbType.Text);
                Number(to, rank);
                foreach (var at in texts)
                {
                    Text(to, at < 0 ? "" : csv.GetString(at).Trim());
                }
            }

            cancellation.ThrowIfCancellationRequested();
        }
    }

    // "icb", or with the year of its geography and the sign that it is a name: "icb24nm".
    private static bool Is(string head, string name) =>
        head.StartsWith(name, StringComparison.Ordinal) && string.Concat(head[name.Length..].SkipWhile(char.IsAsciiDigit)) is var rest && (rest.Length == 0 || rest is "nm" || (name is "lsoa" && rest is "cd"));

    private static string? Fault(string code, string decile) =>
        code.Length != CodeLength || code[0] is not ('E' or 'W') ? $"lsoa: '{code}' is no code of an area."
        : decile.Length > 0 && !(int.TryParse(decile, NumberStyles.None, CultureInfo.InvariantCulture, out var tenth) && tenth is >= 1 and <= 10) ? $"deprivation_decile: '{decile}' is not 1 to 10." : null;

    private static void Number(NpgsqlBinaryImporter to, string text)
    {
        if (text.Length > 0)
        {
            to.Write(int.Parse(text, CultureInfo.InvariantCulture), NpgsqlDbType.Integer);
        }
        else
        {
            to.WriteNull();
        }
    }

    private static void Text(NpgsqlBinaryImporter to, string text)
    {
        if (text.Length > 0)
        {
            to.Write(text, NpgsqlDbType.Text);
        }
        else
        {
            to.WriteNull();
        }
    }
}
