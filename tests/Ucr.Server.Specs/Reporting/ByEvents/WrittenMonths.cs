using Npgsql;
using Ucr.Domain.Reporting;
using Ucr.Server.Reporting;

namespace Ucr.Server.Specs.Reporting.ByEvents;

/// <summary>A month's national numbers as a line: exact, as published, and the published share.</summary>
internal static class WrittenMonths
{
    private const int Figures = 5;

    /// <summary>As the service counts them; months in which nothing is counted are left out.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<MonthFigures> months) =>
        [.. months.Where(month => month[Figure.AllUcr] + month[Figure.Seen] + month[Figure.Contacts] > 0).Select(Of)];

    /// <summary>As the hand-written SQL counts them from the events.</summary>
    public static async Task<IReadOnlyList<string>> ByHand(NpgsqlDataSource database, string provider, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(NationalByEvents.Sql);
        command.CommandTimeout = 0;
        command.Parameters.Add(new("tenant", provider));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            var numbers = Enumerable.Range(1, 2 * Figures).Select(reader.GetInt64).ToList();
            rows.Add(Line(reader.GetString(0), numbers.Take(Figures), numbers.Skip(Figures), await reader.IsDBNullAsync(1 + (2 * Figures), cancellation) ? null : reader.GetDecimal(1 + (2 * Figures))));
        }

        return rows;
    }

    private static string Of(MonthFigures month)
    {
        long[] counts = [month[Figure.Seen], month[Figure.InTime], month[Figure.Referrals], month[Figure.Contacts], month[Figure.AllUcr]];
        return Line(month.Key, counts, counts.Select(count => (long)PublishedFigure.Rounded((int)count)), month.PublishedPercent);
    }

    private static string Line(string month, IEnumerable<long> exact, IEnumerable<long> published, decimal? share) =>
        FormattableString.Invariant($"{month} {string.Join(' ', exact)} | {string.Join(' ', published)} | {share:0.0}");
}
