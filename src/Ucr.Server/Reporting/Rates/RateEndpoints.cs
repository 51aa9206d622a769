using System.Globalization;
using Ucr.Domain.Reporting.Rates;
using Ucr.Server.Api;
using Ucr.Server.Pages;
using Ucr.Server.Pages.Reports.Rates;
using Ucr.Server.Reporting.Reports;
using Ucr.Server.Security;

namespace Ucr.Server.Reporting.Rates;

/// <summary>Rates per 100,000 as page, JSON and CSV.</summary>
internal static class RateEndpoints
{
    /// <summary>Maps them under the reports.</summary>
    public static void MapRates(this IEndpointRouteBuilder reports)
    {
        reports.MapGet("/rates", (HttpContext http, RateReading reading, ReportReading usual) => Answer(http, reading, usual, answer => PageResults.Show<RatePage>(new RateModel(http.Frame(), answer))));
        reports.MapGet("/rates.json", (HttpContext http, RateReading reading, ReportReading usual) => Answer(http, reading, usual, answer => Results.Ok(AsJson(answer))));
        reports.MapGet("/rates.csv", (HttpContext http, RateReading reading, ReportReading usual) => Answer(http, reading, usual, answer => Results.File(AsCsv(answer), "text/csv; charset=utf-8", "rates.csv")));
    }

    private static async Task<IResult> Answer(HttpContext http, RateReading reading, ReportReading usual, Func<RateAnswer, IResult> answer)
    {
        var figure = http.Request.Query["figure"].ToString() is { Length: > 0 } key ? Figures.Parse(key) : Figure.AllUcr;
        return (figure, ReportScope.Read(http.Request.Query, usual.Usual)) switch
        {
            (null, _) or (_, null) => ReportPages.Unreadable(),
            ({ } of, { By: var by }) when !RateReading.Of.Contains(of) || (by is { } cut && !RateReading.Areas.Contains(cut)) => ReportPages.Unreadable(),
            (_, { Sensible: false }) => Problems.Of(MonthRange.WrongWay),
            ({ } of, { } scope) => answer(await reading.Read(http.User.Provider, of, scope, http.RequestAborted)),
        };
    }

    private static object AsJson(RateAnswer answer) => new
    {
        report = "rates",
        figure = answer.Figure.Key(),
        by = answer.Scope.By?.Key() ?? answer.Scope.Each.Key(),
        per = Rate.Per,
        standard = "European Standard Population 2013",
        rounded = answer.Scope.Rounded,
        policy = FigureSql.Policy,
        asOf = new { answer.AsOf.At, answer.AsOf.Position, eventsBehind = answer.AsOf.Behind },
        rows = answer.Rows.Select(row => new
        {
            row.Group,
            row.Words,
            row.Count,
            row.AgeNotKnown,
            people = row.People?.Persons,
            peopleOf = row.People?.Year,
            row.Crude,
            row.Standardised,
            referrals = answer.Scope.Rounded ? null : ReportAddress.List(answer.Figure, row.Scope),
        }),
    };

    private static byte[] AsCsv(RateAnswer answer) => ReportCsv.Write(
        [answer.Scope.By?.Key() ?? answer.Scope.Each.Key(), "words", "count", "age_not_known", "people", "people_of", "crude", "crude_lower", "crude_upper", "standardised", "standardised_lower", "standardised_upper"],
        answer.Rows.Select(IReadOnlyList<string?> (row) =>
        [
            row.Group, row.Words, Whole(row.Count), Whole(row.AgeNotKnown), Whole(row.People?.Persons), Whole(row.People?.Year), .. Cells(row.Crude), .. Cells(row.Standardised),
        ]));

    private static IEnumerable<string?> Cells(Rate? rate) =>
        new[] { rate?.Value, rate?.Lower, rate?.Upper }.Select(value => value?.ToString("0.##", CultureInfo.InvariantCulture));

    private static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
