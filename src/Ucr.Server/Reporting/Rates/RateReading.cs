using Ucr.Domain.Reporting;
using Ucr.Domain.Reporting.Rates;
using Ucr.Domain.Settings;
using Ucr.Server.Settings;

namespace Ucr.Server.Reporting.Rates;

/// <summary>Works out rates per 100,000 from the tables of facts and the imported population.</summary>
public sealed class RateReading(FigureReading figures, PopulationReading people, ProviderSettings settings)
{
    /// <summary>What a rate may be of.</summary>
    public static IReadOnlyList<Figure> Of { get; } = [Figure.AllUcr, Figure.Referrals, Figure.Received, Figure.Accepted, Figure.Contacts, Figure.AllDueMissed];

    /// <summary>What its rows may be, beside times: whatever people live in.</summary>
    public static IReadOnlyList<Cut> Areas { get; } = [Cut.Locality, Cut.Council, Cut.Pcn, Cut.Place, Cut.Icb, Cut.Deprivation, Cut.Rurality];

    /// <summary>A rate for each time, or for each area, of a scope.</summary>
    public async Task<RateAnswer> Read(string provider, Figure figure, ReportScope scope, CancellationToken cancellation)
    {
        var asOf = await figures.AsOf(cancellation);
        var words = await settings.Of(provider, cancellation);
        var ages = await figures.Ages(provider, figure, scope, scope.By, cancellation);
        var found = ages.Keys.ToHashSet(StringComparer.Ordinal);
        var groups = scope.By is null
            ? scope.Each.Groups(scope.Days).SkipWhile(time => !found.Contains(time)).Reverse()
            : found.OrderBy(value => value.Length == 0).ThenBy(value => value, StringComparer.Ordinal);
        var known = new Dictionary<(string, int), Population?>();
        var rows = new List<RateAnswer.Row>();
        foreach (var group in groups)
        {
            var row = scope.Row(group, scope.By);
            var (area, cut) = AreaOf(provider, row);
            var (year, sex) = (row.Days.End.Year, row.Only.GetValueOrDefault(Cut.Sex));
            if (area is not null && !known.ContainsKey((area, year)))
            {
                known[(area, year)] = await people.Of(area, cut, sex, year, cancellation);
            }

            rows.Add(RowOf(group, row, ages.GetValueOrDefault(group) ?? [], area is null ? null : known[(area, year)], scope, words));
        }

        return new(figure, scope, asOf, rows) { Only = [.. scope.Only.Select(only => $"{only.Key.Title()}: {only.Key.Words(only.Value, words)}")] };
    }

    // Whose people are counted: those of the one area that was chosen, else everybody whom the provider serves; of two areas at once nobody knows.
    private static (string? Area, Cut? Cut) AreaOf(string provider, ReportScope row) => row.Only.Where(only => Areas.Contains(only.Key)).ToList() switch
    {
        [] => (provider, null),
        [{ Value.Length: > 0 } one] => (one.Value, one.Key),
        _ => (null, null),
    };

    private static RateAnswer.Row RowOf(string group, ReportScope row, IReadOnlyList<(int? Age, int Count)> ages, Population? people, ReportScope scope, ServiceSettings words)
    {
        var exact = ages.Sum(one => one.Count);
        var count = scope.Rounded ? PublishedFigure.Rounded(exact) : exact;
        Stratum Band((int From, int? To, int Persons) band) =>
            new(band.From, band.To, ages.Where(one => one.Age >= band.From && one.Age <= (band.To ?? int.MaxValue)).Sum(one => one.Count), band.Persons);
        return new(
            group, scope.By is { } cut ? cut.Words(group, words) : scope.Each.Words(group, scope.Days), row, count,
            scope.Rounded ? 0 : ages.Where(one => one.Age is null).Sum(one => one.Count), people,
            people is null ? null : Rate.Crude(count, people.Persons),
            people is { IsWhole: true } ? Rate.Standardised([.. people.Bands.Select(Band)]) : null);
    }
}
