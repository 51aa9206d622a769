using Npgsql;

namespace Ucr.Faults.Checks;

/// <summary>A referral's first event as it stands in the database.</summary>
/// <param name="Stream">The referral.</param>
/// <param name="MessageId">The sender's own id of the message.</param>
/// <param name="Reference">What people call it.</param>
/// <param name="HasMessage">True when the message it was made from is stored, with its bytes.</param>
internal sealed record Stored(Guid Stream, string MessageId, string Reference, bool HasMessage)
{
    private const string Receipts = """
        select e.stream_id, e.data -> 'message' ->> 'senderMessageId', e.data ->> 'reference', m.id is not null and b.id is not null
        from ucr.mt_events e
        left join ucr.mt_doc_rawmessage m on m.id = (e.data -> 'message' ->> 'id')::uuid
        left join ucr.mt_doc_rawmessagebody b on b.id = m.id
        where e.type = 'referral_received'
        """;

    private const string Outcomes = "select coalesce(data ->> 'outcome', 'none'), count(*) from ucr.mt_doc_rawmessage group by 1 order by 1";

    /// <summary>Every receipt in the event table.</summary>
    public static async Task<IReadOnlyList<Stored>> All(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var all = new List<Stored>();
        await using var command = database.CreateCommand(Receipts);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            all.Add(new(rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetBoolean(3)));
        return all;
    }

    /// <summary>How many stored messages had which outcome.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> Messages(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var all = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        await using var command = database.CreateCommand(Outcomes);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            all[rows.GetString(0)] = rows.GetInt64(1);
        return all;
    }
}
