using Npgsql;
using Ucr.Server.Integration.Places;

namespace Ucr.Server.Reporting.Rates;

/// <summary>Reads who lives where from the imported population.</summary>
public sealed class PopulationReading(NpgsqlDataSource database)
{
    /// <summary>
    /// The people of an area: rows that bear its name or code, else those of its LSOAs. Of the year that is asked for, else of
    /// the last before it, else of the first after it. Women and men where the file tells them apart, else everybody.
    /// </summary>
    /// <param name="area">As reports show it; a provider's code for everybody whom it serves.</param>
    /// <param name="cut">What kind of area it is; null for a provider.</param>
    /// <param name="sex"><c>female</c> or <c>male</c> only; null for everybody.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null where no file tells.</returns>
    public async Task<Population?> Of(string area, Cut? cut, string? sex, int year, CancellationToken cancellation) =>
        await Read("area = $1", area, sex, year, cancellation)
        ?? (Column(cut) is { } column ? await Read($"area in (select lsoa from {PlaceTables.Area} where {column} = $1)", area, sex, year, cancellation) : null);

    private static string? Column(Cut? cut) => cut switch
    {
        Cut.Pcn => "pcn",
        Cut.Place => "place",
        Cut.Icb => "icb",
        Cut.Rurality => "rural_urban",
        Cut.Deprivation => "to_char(deprivation_decile, 'FM00')",
        _ => null,
    };

    private async Task<Population?> Read(string where, string area, string? sex, int year, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select p.year, p.sex, p.age_from, p.age_to, sum(p.persons)::int from {PlaceTables.Population} p
            where {where} and p.year = (select y.year from (select distinct year from {PlaceTables.Population} where {where}) y order by (y.year > $2), abs(y.year - $2) limit 1)
            group by p.year, p.sex, p.age_from, p.age_to order by p.age_from, p.age_to nulls last
            """);
        command.Parameters.Add(new() { Value = area });
        command.Parameters.Add(new() { Value = year });
        var found = new List<(int Year, string Sex, int From, int? To, int Persons)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            found.Add((rows.GetInt32(0), rows.GetString(1), rows.GetInt32(2), await rows.IsDBNullAsync(3, cancellation) ? null : rows.GetInt32(3), rows.GetInt32(4)));
        }

        var apart = found.Any(row => row.Sex is "female" or "male");
        var used = found.Where(row => sex is null ? apart == row.Sex is "female" or "male" : string.Equals(row.Sex, sex, StringComparison.Ordinal)).ToList();
        return used.Count == 0 ? null : new(used[0].Year, [.. used.GroupBy(row => (row.From, row.To)).Select(band => (band.Key.From, band.Key.To, band.Sum(row => row.Persons)))]);
    }
}
