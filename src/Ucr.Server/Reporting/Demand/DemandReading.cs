using NodaTime;
using Npgsql;
using Ucr.Domain.Triage.Criteria;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Settings;

namespace Ucr.Server.Reporting.Demand;

/// <summary>What was needed in one hour of the day, or on one day of the week, what was there, and where it broke.</summary>
/// <param name="Group">"1" to "7" from Monday, or "00" to "23"; both, with a space between, in the grid.</param>
/// <param name="Words">"Monday", "08:00 to 08:59".</param>
/// <param name="Scope">What its counts count.</param>
/// <param name="Days">How many such days there were.</param>
/// <param name="Received">Referrals received.</param>
/// <param name="OnShift">Clinicians on shift at the half hour, as a mean of these hours; null where no shift was recorded at all.</param>
/// <param name="Due">Of those received then, 2-hour clocks that fell due.</param>
/// <param name="Missed">Of these, not met.</param>
public sealed record DemandRow(string Group, string Words, ReportScope Scope, int Days, int Received, decimal? OnShift, int Due, int Missed)
{
    /// <summary>Received on such a day, as a mean.</summary>
    public decimal? PerDay => Days == 0 ? null : (decimal)Received / Days;

    /// <summary>Share not met, percent; null where nothing fell due.</summary>
    public decimal? MissedPercent => Due == 0 ? null : 100m * Missed / Due;
}

/// <summary>Demand and capacity, read: the same for page, JSON and CSV.</summary>
/// <param name="Scope">Of what.</param>
/// <param name="AsOf">How far it has followed the events.</param>
/// <param name="Hours">By hour of receipt.</param>
/// <param name="Weekdays">By weekday of receipt.</param>
public sealed record DemandAnswer(ReportScope Scope, AsOf AsOf, IReadOnlyList<DemandRow> Hours, IReadOnlyList<DemandRow> Weekdays)
{
    /// <summary>What only is counted, in words.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];
}

/// <summary>Reads demand and capacity from the tables of facts.</summary>
public sealed class DemandReading(NpgsqlDataSource database, FigureReading figures, ProviderSettings settings, IClock clock)
{
    private static readonly Figure[] Needs = [Figure.Received, Figure.AllDue, Figure.AllDueMissed];
    private static readonly string[] AllHours = [.. Enumerable.Range(0, 24).Select(hour => $"{hour:00}")];
    private static readonly string[] AllWeekdays = [.. Enumerable.Range(1, 7).Select(day => $"{day}")];

    /// <summary>By hour and by weekday; one hour or weekday only, where the scope says so.</summary>
    public async Task<DemandAnswer> Read(string provider, ReportScope scope, CancellationToken cancellation)
    {
        var asOf = await figures.AsOf(cancellation);
        var words = await settings.Of(provider, cancellation);
        var there = await OnShift(provider, scope, cancellation);
        return new(scope, asOf, await Rows(provider, scope, Cut.Hour, there, cancellation), await Rows(provider, scope, Cut.Weekday, there, cancellation))
        {
            Only = [.. scope.Only.Select(only => $"{only.Key.Title()}: {only.Key.Words(only.Value, words)}")],
        };
    }

    /// <summary>Every hour of every weekday.</summary>
    public async Task<IReadOnlyList<DemandRow>> Grid(string provider, ReportScope scope, CancellationToken cancellation)
    {
        var there = await OnShift(provider, scope, cancellation);
        var grid = new List<DemandRow>();
        foreach (var weekday in AllWeekdays)
        {
            grid.AddRange((await Rows(provider, scope with { Only = scope.Only.SetItem(Cut.Weekday, weekday) }, Cut.Hour, there, cancellation)).Select(row => row with { Group = $"{weekday} {row.Group}" }));
        }

        return grid;
    }

    private async Task<IReadOnlyList<DemandRow>> Rows(string provider, ReportScope scope, Cut by, IReadOnlyDictionary<(int Weekday, int Hour), int> there, CancellationToken cancellation)
    {
        var counts = await figures.Count(provider, Needs, scope, by, cancellation);
        var words = await settings.Of(provider, cancellation);
        return [.. (by == Cut.Hour ? AllHours : AllWeekdays).Where(group => !scope.Only.TryGetValue(by, out var only) || string.Equals(only, group, StringComparison.Ordinal)).Select(group =>
        {
            var row = scope.Row(group, by);
            var (days, hours) = (Days(row), row.Only.ContainsKey(Cut.Hour) ? 1 : 24);
            int Of(Figure figure) => counts.GetValueOrDefault(group)?.GetValueOrDefault(figure) ?? 0;
            var seen = there.Where(one => Is(row, Cut.Weekday, $"{one.Key.Weekday}") && Is(row, Cut.Hour, $"{one.Key.Hour:00}")).Sum(one => one.Value);
            return new DemandRow(group, by.Words(group, words), row, days, Of(Figure.Received), there.Count == 0 || days == 0 ? null : (decimal)seen / (days * hours), Of(Figure.AllDue), Of(Figure.AllDueMissed));
        })];
    }

    private static bool Is(ReportScope scope, Cut cut, string value) => !scope.Only.TryGetValue(cut, out var only) || string.Equals(only, value, StringComparison.Ordinal);

    // Days of the scope that have begun: what is planned ahead is no capacity that was there.
    private int Days(ReportScope scope)
    {
        var today = clock.GetCurrentInstant().InZone(LondonDays.Zone).Date;
        return scope.Days.TakeWhile(day => day <= today).Count(day => Is(scope, Cut.Weekday, $"{(int)day.DayOfWeek}"));
    }

    private async Task<IReadOnlyDictionary<(int Weekday, int Hour), int>> OnShift(string provider, ReportScope scope, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select extract(isodow from x.middle at time zone 'Europe/London')::int, extract(hour from x.middle at time zone 'Europe/London')::int, count(*)::int
            from (select s.starts_at, s.ends_at, generate_series(date_trunc('hour', s.starts_at), s.ends_at, interval '1 hour') + interval '30 minutes' as middle
                  from {FactTables.Shift} s where s.tenant_id = $1 and s.starts_at < $3 and s.ends_at > $2 {(scope.Only.ContainsKey(Cut.Team) ? "and s.team = $4" : "")}) x
            where x.middle >= x.starts_at and x.middle < x.ends_at and x.middle >= $2 and x.middle < $3 group by 1, 2
            """);
        var (from, to) = scope.Days.Instants();
        command.Parameters.Add(new() { Value = provider });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = Instant.Min(to, clock.GetCurrentInstant()) });
        if (scope.Only.TryGetValue(Cut.Team, out var team))
        {
            command.Parameters.Add(new() { Value = team });
        }

        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var there = new Dictionary<(int, int), int>();
        while (await rows.ReadAsync(cancellation))
        {
            there[(rows.GetInt32(0), rows.GetInt32(1))] = rows.GetInt32(2);
        }

        return there;
    }
}
