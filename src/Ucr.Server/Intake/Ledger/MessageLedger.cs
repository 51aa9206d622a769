using NodaTime;
using Npgsql;
using Ucr.Server.Operations.Demo;
using Ucr.Server.Storage;

namespace Ucr.Server.Intake.Ledger;

/// <summary>
/// Counts live from the stored messages and the referrals: every message has one outcome, and created = open + closed +
/// merged. One statement each, so that both sides are of the same moment.
/// </summary>
public sealed class MessageLedger(NpgsqlDataSource database, IClock clock, TimeProvider time)
{
    /// <summary>How long a message may be without an outcome.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(30);

    private const string Raw = $"{StorageSetup.Schema}.mt_doc_rawmessage";
    private const string Referrals = $"{StorageSetup.Schema}.mt_doc_referral";

    /// <summary>A referral that went on from a closed one has the first one's message, and none of its own.</summary>
    private const string Reopened = "reopened-from-another-referral";

    private const string RowsSql =
        $"""
        select date_trunc('hour', m.received_at), m.channel,
          count(*) filter (where m.outcome = 'Created'), count(*) filter (where m.outcome = 'Amended'), count(*) filter (where m.outcome = 'Withdrew'),
          count(*) filter (where m.outcome = 'Repeated'), count(*) filter (where m.outcome = 'Answered'), count(*) filter (where m.outcome in ('Refused', 'Failed')),
          count(*) filter (where m.outcome in ('Refused', 'Failed') and coalesce(m.data ->> 'answer', 'SenderRung') = 'SenderRung' and m.data ->> 'seenBy' is distinct from m.data ->> 'sender'),
          count(*) filter (where m.outcome is null),
          count(*) filter (where r.data ->> 'duplicateOf' is null and r.stage <> 'Closed'), count(*) filter (where r.data ->> 'duplicateOf' is null and r.stage = 'Closed'),
          count(*) filter (where r.data ->> 'duplicateOf' is not null)
        from {Raw} m left join {Referrals} r on m.outcome = 'Created' and r.tenant_id = m.tenant_id and r.reference = m.reference
        where m.tenant_id = $1 and m.received_at >= $2 and m.received_at < $3
        group by 1, 2 order by 1 desc, 2
        """;

    private const string LateSql = $"select count(*), min(received_at) from {Raw} where outcome is null and received_at < $1";

    private const string DifferenceSql =
        $"""
        select count(*) filter (where r.id is null),
          count(*) filter (where m.id is null and not coalesce((select f.data -> 'doubts' ? '{Reopened}' from {Referrals} f where f.tenant_id = r.tenant_id and f.id = r.id), false))
        from (select tenant_id, id, reference from {Raw} where outcome = 'Created') m
        full join (select tenant_id, id, reference from {Referrals}) r on r.tenant_id = m.tenant_id and r.reference = m.reference
        where m.id is null or r.id is null
        """;

    /// <summary>A provider's messages of a time, by hour and channel, the newest hour first.</summary>
    public async Task<IReadOnlyList<LedgerRow>> Rows(string provider, Instant from, Instant to, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(RowsSql);
        command.Parameters.Add(new() { Value = provider });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var found = new List<LedgerRow>();
        while (await rows.ReadAsync(cancellation))
        {
            long N(int column) => rows.GetInt64(column);
            found.Add(new(rows.GetFieldValue<Instant>(0), rows.GetString(1), N(2), N(3), N(4), N(5), N(6), N(7), N(8), N(9), N(10), N(11), N(12)));
        }

        return found;
    }

    /// <summary>Whether anything is lost, over all providers.</summary>
    public async Task<LedgerBalance> Balance(CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new(LateSql) { Parameters = { new() { Value = clock.GetCurrentInstant() - (Patience * ((time as DemoTime)?.Speed ?? 1)) } } });
        batch.BatchCommands.Add(new(DifferenceSql));
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        var (late, oldest) = (rows.GetInt64(0), await rows.IsDBNullAsync(1, cancellation) ? (Instant?)null : rows.GetFieldValue<Instant>(1));
        await rows.NextResultAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return new(late, oldest, rows.GetInt64(0), rows.GetInt64(1));
    }
}
