using NodaTime;
using Npgsql;
using Ucr.Server.Storage;

namespace Ucr.Server.Reporting;

/// <summary>Reads figures, and the referrals behind them, from the flat tables.</summary>
public sealed class FigureReading(NpgsqlDataSource source, IClock clock)
{
    /// <summary>Each month of a range, oldest first, months without data as zeros.</summary>
    public async Task<IReadOnlyList<MonthFigures>> Months(string provider, MonthRange range, CancellationToken cancellation)
    {
        var counts = range.Months.ToDictionary(month => month, _ => new Dictionary<Figure, int>());
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var figure in Enum.GetValues<Figure>())
        {
            await using var command = Command(connection, FigureSql.CountByMonth(figure), provider, range);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                counts[reader.GetFieldValue<LocalDate>(0).ToYearMonth()][figure] = reader.GetInt32(1);
            }
        }

        return [.. counts.Select(month => new MonthFigures(month.Key, month.Value)).OrderBy(month => month.InMonth)];
    }

    /// <summary>What one figure of one month counts: as many rows as it says.</summary>
    public async Task<IReadOnlyList<CountedRow>> List(string provider, YearMonth month, Figure figure, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = Command(connection, FigureSql.List(figure), provider, new(month, month));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<CountedRow>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(reader.GetGuid(0), reader.GetFieldValue<Instant>(1), reader.GetFieldValue<Instant>(2), reader.GetFieldValue<Instant>(3), reader.GetFieldValue<Instant?>(4)));
        }

        return rows;
    }

    /// <summary>How far the tables have followed the events.</summary>
    public async Task<AsOf> AsOf(CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"""
            select p.at, (select coalesce(max(seq_id), 0) from {StorageSetup.Schema}.mt_events),
                   (select e.timestamp from {StorageSetup.Schema}.mt_events e where e.seq_id <= p.at order by e.seq_id desc limit 1)
            from (select coalesce(max(last_seq_id), 0) as at from {StorageSetup.Schema}.mt_event_progression where name like '%{nameof(ReferralFacts)}:%') p
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new(reader.GetInt64(0), reader.GetInt64(1), await reader.IsDBNullAsync(2, cancellation) ? null : reader.GetFieldValue<Instant>(2));
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql, string provider, MonthRange range)
    {
        var (from, to) = range.Instants;
        return new(sql, connection)
        {
            Parameters = { new("tenant", provider), new("now", clock.GetCurrentInstant()), new("from", from), new("to", to) },
        };
    }
}
