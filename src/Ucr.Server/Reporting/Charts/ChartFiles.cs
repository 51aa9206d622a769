using System.Globalization;
using Ucr.Domain.Reporting.Charts;
using Ucr.Server.Reporting.Reports;

namespace Ucr.Server.Reporting.Charts;

/// <summary>A chart's numbers as JSON and as CSV.</summary>
public static class ChartFiles
{
    /// <summary>Exact numbers; limits as they are worked out, also where they cannot be drawn.</summary>
    public static object AsJson(ChartAnswer answer) => new
    {
        chart = answer.Subject.Of.Key(),
        only = answer.Scope.Only.ToDictionary(only => only.Key.Key(), only => only.Value, StringComparer.Ordinal),
        outliersLeftOut = answer.WithoutOutliers,
        target = answer.Target,
        policy = FigureSql.Policy,
        asOf = new { answer.AsOf.At, answer.AsOf.Position, eventsBehind = answer.AsOf.Behind },
        stretches = answer.Stretches.Select(stretch => new
        {
            from = stretch.Months[0],
            to = stretch.Months[^1],
            stretch.Why,
            stretch.Chart.Mean,
            stretch.Chart.Limits,
            stretch.Chart.NearLimits,
            stretch.Chart.Trial,
            assurance = stretch.Chart.Assurance?.ToString(),
        }),
        points = answer.Points.Select(point => new
        {
            month = point.Month.Key,
            point.Of.Value,
            cause = point.Of.Cause?.ToString(),
            variation = point.Of.Variation?.ToString(),
            referrals = ReportAddress.List(answer.Subject.Measure.Opens, point.Month.Scope),
        }),
    };

    /// <summary>One line for each point; months as first days, ISO.</summary>
    public static byte[] AsCsv(ChartAnswer answer) => ReportCsv.Write(
        ["month", "value", "mean", "lower_limit", "upper_limit", "trial_limits", "cause", "variation", "stretch_from"],
        answer.Points.Select(IReadOnlyList<string?> (point) =>
        [
            $"{point.Month.Key}-01", Text(point.Of.Value), Text(point.Stretch.Chart.Mean), Text(point.Stretch.Chart.Limits.Lower), Text(point.Stretch.Chart.Limits.Upper),
            point.Stretch.Chart.Trial ? "true" : "false", point.Of.Cause?.ToString(), point.Of.Variation?.ToString(), NodaTime.Text.LocalDatePattern.Iso.Format(point.Stretch.Months[0]),
        ]));

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
