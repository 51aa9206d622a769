using NodaTime;
using Npgsql;
using Ucr.Domain.Values;

namespace Ucr.Server.Integration.Places;

/// <summary>Places and organisations of the imported tables.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Says what is open today.</param>
public sealed class ImportedPlaces(NpgsqlDataSource database, IClock clock) : IPlaces
{
    private const int LeastLetters = 3;
    private const string Organisations = $"select code, kind, name, address, postcode, phone from {PlaceTables.Organisation} where (closed is null or closed > $1)";

    /// <inheritdoc />
    public async Task<PostcodeFound?> Find(Postcode postcode, CancellationToken cancellation) => (await Find([postcode], cancellation)).GetValueOrDefault(postcode);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Postcode, PostcodeFound>> Find(IReadOnlyCollection<Postcode> postcodes, CancellationToken cancellation)
    {
        var asked = postcodes.Distinct().ToDictionary(postcode => postcode.Value, StringComparer.Ordinal);
        await using var command = database.CreateCommand($"select code, easting, northing, lsoa, ended from {PlaceTables.Postcode} where code = any($1)");
        command.Parameters.Add(new() { Value = asked.Keys.ToArray() });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var found = new Dictionary<Postcode, PostcodeFound>();
        while (await row.ReadAsync(cancellation))
        {
            found[asked[row.GetString(0)]] = new(
                row.IsDBNull(1) || row.IsDBNull(2) ? null : Place.Near(row.GetInt32(1), row.GetInt32(2)), row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(4));
        }

        return found;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<OrganisationFound>> At(Postcode postcode, CancellationToken cancellation) =>
        Read($"{Organisations} and postcode = $2 order by name limit 10", [postcode.Value], cancellation);

    /// <inheritdoc />
    public async Task<IReadOnlyList<OrganisationFound>> Search(string words, string? kind, CancellationToken cancellation)
    {
        var typed = words.Trim();
        if (typed.Length < LeastLetters)
        {
            return [];
        }

        var like = typed.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        return await Read(
            $"{Organisations} and (name ilike $2 or name ilike $3 or code = $4) and ($5 = '' or kind = $5) order by (name ilike $2) desc, name limit 10",
            [$"{like}%", $"% {like}%", typed.ToUpperInvariant(), kind ?? ""], cancellation);
    }

    private async Task<IReadOnlyList<OrganisationFound>> Read(string sql, string[] values, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = clock.GetCurrentInstant().InUtc().Date });
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<OrganisationFound>();
        while (await rows.ReadAsync(cancellation))
        {
            found.Add(new(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetFieldValue<string[]>(3), rows.IsDBNull(4) ? null : rows.GetString(4), rows.IsDBNull(5) ? null : rows.GetString(5)));
        }

        return found;
    }
}
