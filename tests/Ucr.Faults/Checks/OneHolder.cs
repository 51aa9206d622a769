using Npgsql;

namespace Ucr.Faults.Checks;

/// <summary>No crew slot has two holders, whoever planned (safety I2): the events are followed one by one.</summary>
internal static class OneHolder
{
    private const string Facts = """
        select stream_id, type, (data ->> 'slot')::int, data ->> 'clinician' from ucr.mt_events
        where type in ('clinician_allocated', 'allocation_withdrawn', 'allocation_declined') order by seq_id
        """;

    /// <summary>Checks every visit.</summary>
    public static async Task Check(NpgsqlDataSource database, Findings findings, CancellationToken cancellation)
    {
        Dictionary<(Guid Visit, int Slot), string> holders = [];
        List<string> twice = [];
        await using var command = database.CreateCommand(Facts);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var (visit, clinician) = (rows.GetGuid(0), rows.GetString(3));
            if (rows.GetString(1) is not "clinician_allocated")
            {
                foreach (var gone in holders.Where(held => held.Key.Visit == visit && string.Equals(held.Value, clinician, StringComparison.Ordinal)).Select(held => held.Key).ToList())
                    holders.Remove(gone);
            }
            else if (!holders.TryAdd((visit, rows.GetInt32(2)), clinician))
            {
                twice.Add($"visit {visit}: {holders[(visit, rows.GetInt32(2))]} and {clinician}");
            }
        }

        findings.Count("visits with a holder", holders.Count);
        findings.None("no visit has two holders", twice);
    }
}
