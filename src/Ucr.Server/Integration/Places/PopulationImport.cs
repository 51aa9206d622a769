using System.Globalization;
using CsvHelper;
using Npgsql;
using NpgsqlTypes;
using Ucr.Domain.Reporting.Rates;

namespace Ucr.Server.Integration.Places;

/// <summary>How many people live in each area, by sex and age, for rates: <c>area, sex, age_band, persons, year</c> by the names of the first line.</summary>
/// <remarks>Single years of age are added up to bands of five. A later file of the same area, year, sex and band replaces the earlier row.</remarks>
public sealed class PopulationImport : IReferenceRows
{
    private const string Columns = "area, year, sex, age_from, age_to, persons";
    private const int FirstYear = 1990;
    private const int LastYear = 2200;
    private static readonly string[] Heads = ["area", "sex", "age_band", "persons", "year"];

    /// <inheritdoc />
    public string Kind => "population";

    /// <inheritdoc />
    public string Staging => $"create temporary table staged on commit drop as select {Columns} from {PlaceTables.Population} limit 0";

    /// <inheritdoc />
    public string Copy => $"copy staged ({Columns}) from stdin (format binary)";

    /// <inheritdoc />
    public string TakeOver =>
        $"""
        insert into {PlaceTables.Population} as held ({Columns}) select area, year, sex, age_from, max(age_to), sum(persons)::int from staged group by area, year, sex, age_from
        on conflict (area, year, sex, age_from) do update set age_to = excluded.age_to, persons = excluded.persons
        where (excluded.age_to, excluded.persons) is distinct from (held.age_to, held.persons)
        """;

    /// <inheritdoc />
    public void Write(ReferenceTable part, NpgsqlBinaryImporter to, Action<string?> counted, CancellationToken cancellation)
    {
        using var csv = CsvReader.Create(part.Open(), PostcodeImport.Options, leaveOpen: false);
        if (!csv.Read())
        {
            return;
        }

        List<string> heads = [.. Enumerable.Range(0, csv.FieldCount).Select(at => csv.GetString(at).Trim().TrimStart('\uFEFF').ToLowerInvariant())];
        int[] at = [.. Heads.Select(head => heads.IndexOf(head))];
        if (at.Any(column => column < 0))
        {
            throw new InvalidDataException($"{part.Name} does not name its columns {string.Join(", ", Heads)} in its first line.");
        }

        while (csv.Read())
        {
            var cells = at.Select(column => column < csv.FieldCount ? csv.GetString(column).Trim() : "").ToArray();
            var (fault, sex, band, persons, year) = Read(cells);
            counted(fault is null ? null : $"{part.Name}, line {csv.LineNumber}: {fault}");
            if (fault is null)
            {
                WriteRow(to, cells[0], sex!, band, persons, year);
            }

            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static void WriteRow(NpgsqlBinaryImporter to, string area, string sex, (int From, int? To) band, int persons, int year)
    {
        to.StartRow();
        to.Write(area, NpgsqlDbType.Text);
        to.Write(year, NpgsqlDbType.Integer);
        to.Write(sex, NpgsqlDbType.Text);
        to.Write(band.From, NpgsqlDbType.Integer);
        if (band.To is { } last)
        {
            to.Write(last, NpgsqlDbType.Integer);
        }
        else
        {
            to.WriteNull();
        }

        to.Write(persons, NpgsqlDbType.Integer);
    }

    /// <summary>The ages of "65-69", "90+", "90 and over" or "67"; null when it says none that bound a band.</summary>
    internal static (int From, int? To)? Band(string written)
    {
        var text = written.Replace(" and over", "+", StringComparison.OrdinalIgnoreCase).Replace(" to ", "-", StringComparison.OrdinalIgnoreCase).Trim();
        if (text.EndsWith('+') && Number(text[..^1], StandardPopulation.Oldest) is { } open)
        {
            return StandardPopulation.IsBand(open, null) ? (open, null) : null;
        }

        return text.Split('-') switch
        {
            [var single] when Number(single, 129) is { } age => age >= StandardPopulation.Oldest ? (StandardPopulation.Oldest, null) : (age / StandardPopulation.Years * StandardPopulation.Years, (age / StandardPopulation.Years * StandardPopulation.Years) + 4),
            [var first, var last] when Number(first, 129) is { } from && Number(last, 129) is { } until && StandardPopulation.IsBand(from, until) => (from, until),
            _ => null,
        };
    }

    private static (string? Fault, string? Sex, (int From, int? To) Band, int Persons, int Year) Read(string[] cells)
    {
        var sex = cells[1].ToLowerInvariant() switch { "female" or "f" or "2" => "female", "male" or "m" or "1" => "male", "persons" or "all" or "" => "persons", _ => null };
        var (band, persons, year) = (Band(cells[2]), Number(cells[3], int.MaxValue), Number(cells[4], LastYear));
        var fault = cells[0].Length == 0 ? "area: it is missing."
            : sex is null ? $"sex: '{cells[1]}' is not female, male or persons."
            : band is null ? $"age_band: '{cells[2]}' is no band of five years or several of them, such as 65-69 or 90+, and no single age."
            : persons is null ? $"persons: '{cells[3]}' is no whole number."
            : year is null or < FirstYear ? $"year: '{cells[4]}' is no year." : null;
        return (fault, sex, band ?? default, persons ?? 0, year ?? 0);
    }

    private static int? Number(string text, int most) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
