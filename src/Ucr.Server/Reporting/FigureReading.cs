using System.Collections.Immutable;
using NodaTime;
using Npgsql;
using Ucr.Server.Reporting.People;
using Ucr.Server.Storage;

namespace Ucr.Server.Reporting;

/// <summary>Reads figures, and the referrals behind them, from the flat tables.</summary>
public sealed class FigureReading(NpgsqlDataSource source, PersonFacts people, IClock clock)
{
    /// <summary>Each month of a range, oldest first, months without data as zeros.</summary>
    /// <param name="provider">Whose.</param>
    /// <param name="range">Which months.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="figures">Which figures; every one when null.</param>
    public async Task<IReadOnlyList<MonthFigures>> Months(string provider, MonthRange range, CancellationToken cancellation, IReadOnlyCollection<Figure>? figures = null)
    {
        var counts = await Count(provider, figures ?? Enum.GetValues<Figure>(), ReportScope.Of(range), null, cancellation);
        return [.. range.Months.Select(month => new MonthFigures(month, counts.GetValueOrDefault($"{month.Year:0000}-{month.Month:00}") ?? ImmutableDictionary<Figure, int>.Empty))];
    }

    /// <summary>Figures of a scope, by its times, or by the values of a cut.</summary>
    /// <returns>By group ("2026-10", "2026-10-05", or the value): the figures that are not 0.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<Figure, int>>> Count(
        string provider, IReadOnlyCollection<Figure> figures, ReportScope scope, Cut? by, CancellationToken cancellation)
    {
        var counts = new Dictionary<string, Dictionary<Figure, int>>(StringComparer.Ordinal);
        await WithPeople(provider, scope, by, figures, cancellation);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var figure in figures)
        {
            await using var command = Command(connection, FigureSql.Count(figure, scope, by), provider, scope);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                var group = reader.GetString(0);
                (counts.TryGetValue(group, out var held) ? held : counts[group] = [])[figure] = reader.GetInt32(1);
            }
        }

        return counts.ToDictionary(group => group.Key, group => (IReadOnlyDictionary<Figure, int>)group.Value, StringComparer.Ordinal);
    }

    /// <summary>Minutes from receipt to a figure's step, by the times of a scope or by the values of a cut.</summary>
    /// <returns>By group: within how many minutes half came, and nine in ten. No group without a referral.</returns>
    public async Task<IReadOnlyDictionary<string, (double Half, double NineInTen)>> Times(string provider, Figure figure, ReportScope scope, Cut? by, CancellationToken cancellation)
    {
        var times = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        await WithPeople(provider, scope, by, [figure], cancellation);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = Command(connection, FigureSql.Times(figure, scope, by), provider, scope);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var both = reader.GetFieldValue<double[]>(1);
            times[reader.GetString(0)] = (both[0], both[1]);
        }

        return times;
    }

    /// <summary>What one figure of a scope counts, by its groups and by age; null where the age is not known.</summary>
    public async Task<IReadOnlyDictionary<string, List<(int? Age, int Count)>>> Ages(string provider, Figure figure, ReportScope scope, Cut? by, CancellationToken cancellation)
    {
        var ages = new Dictionary<string, List<(int? Age, int Count)>>(StringComparer.Ordinal);
        await WithPeople(provider, scope, by, [figure], cancellation);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = Command(connection, FigureSql.Ages(figure, scope, by), provider, scope);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var group = reader.GetString(0);
            (ages.TryGetValue(group, out var held) ? held : ages[group] = []).Add((await reader.IsDBNullAsync(1, cancellation) ? null : reader.GetInt32(1), reader.GetInt32(2)));
        }

        return ages;
    }

    /// <summary>What one figure of a scope counts: as many rows as it says.</summary>
    public async Task<IReadOnlyList<CountedRow>> List(string provider, Figure figure, ReportScope scope, CancellationToken cancellation)
    {
        await WithPeople(provider, scope, null, [figure], cancellation);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var command = Command(connection, FigureSql.List(figure, scope), provider, scope);
        return await Rows(command, cancellation);
    }

    /// <summary>In which figures a referral stands, and by what.</summary>
    public async Task<IReadOnlyList<(Figure Figure, CountedRow Row)>> Of(string provider, Guid referral, CancellationToken cancellation)
    {
        var stands = new List<(Figure, CountedRow)>();
        await using var connection = await source.OpenConnectionAsync(cancellation);
        foreach (var figure in Enum.GetValues<Figure>())
        {
            await using var command = new NpgsqlCommand(FigureSql.Of(figure), connection)
            {
                Parameters = { new("tenant", provider), new("now", clock.GetCurrentInstant()), new("referral", referral) },
            };
            stands.AddRange((await Rows(command, cancellation)).Select(row => (figure, row)));
        }

        return stands;
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

    private Task WithPeople(string provider, ReportScope scope, Cut? by, IReadOnlyCollection<Figure> figures, CancellationToken cancellation) =>
        PersonCuts.NeedsPeople(scope, by) || figures.Any(figure => LocalFigures.All.TryGetValue(figure, out var local) && local.NeedsPeople) ? people.CatchUp(provider, cancellation) : Task.CompletedTask;

    private static async Task<IReadOnlyList<CountedRow>> Rows(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<CountedRow>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(new(reader.GetGuid(0), reader.GetFieldValue<Instant>(1), reader.GetFieldValue<Instant?>(2), reader.GetFieldValue<Instant?>(3), reader.GetFieldValue<Instant?>(4)));
        }

        return rows;
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql, string provider, ReportScope scope)
    {
        var (from, to) = scope.Days.Instants();
        var command = new NpgsqlCommand(sql, connection)
        {
            Parameters = { new("tenant", provider), new("now", clock.GetCurrentInstant()), new("from", from), new("to", to) },
        };
        foreach (var (cut, value) in scope.Only)
        {
            command.Parameters.Add(new(FigureSql.Only(cut), value));
        }

        return command;
    }
}
