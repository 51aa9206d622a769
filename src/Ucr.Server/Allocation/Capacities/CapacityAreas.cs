using NodaTime;
using Npgsql;
using Ucr.Dispatch.Capacity;
using Ucr.Domain.Allocation;
using Ucr.Server.Storage;

namespace Ucr.Server.Allocation.Capacities;

/// <summary>
/// The parts of a service's county: the localities that its referrals named in the last four weeks, each at the middle of
/// where they were. A service that has had none yet is asked about where its teams begin.
/// </summary>
internal static class CapacityAreas
{
    private const int Most = 20;
    private static readonly Duration Since = Duration.FromDays(28);

    private const string Localities =
        $"""
        select data ->> 'locality',
               percentile_disc(0.5) within group (order by (data -> 'place' ->> 'easting')::int),
               percentile_disc(0.5) within group (order by (data -> 'place' ->> 'northing')::int)
        from {StorageSetup.Schema}.mt_doc_referral
        where tenant_id = $1 and mt_last_modified > $2 and coalesce(data ->> 'locality', '') <> '' and data -> 'place' ->> 'easting' is not null
        group by 1 order by count(*) desc, 1 limit 20
        """;

    /// <summary>The areas of a provider.</summary>
    public static async Task<IReadOnlyList<CapacityArea>> Of(NpgsqlDataSource database, string provider, IReadOnlyList<Shift> shifts, Instant now, CancellationToken cancellation)
    {
        var areas = await Named(database, provider, now, cancellation);
        return areas.Count > 0
            ? areas
            : [.. shifts.GroupBy(shift => shift.Team, StringComparer.Ordinal).OrderBy(team => team.Key, StringComparer.Ordinal).Take(Most).Select(team => new CapacityArea(team.Key, team.First().Base))];
    }

    private static async Task<List<CapacityArea>> Named(NpgsqlDataSource database, string provider, Instant now, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Localities);
        command.Parameters.Add(new() { Value = provider });
        command.Parameters.Add(new() { Value = now - Since });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var areas = new List<CapacityArea>();
        while (await rows.ReadAsync(cancellation))
        {
            areas.Add(new(rows.GetString(0), new(rows.GetInt32(1), rows.GetInt32(2))));
        }

        return areas;
    }
}
