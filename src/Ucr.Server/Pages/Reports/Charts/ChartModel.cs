using Ucr.Domain.Reporting.Charts;
using Ucr.Server.Pages.Components.Nhs;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Reporting;
using Ucr.Server.Reporting.Charts;
using Ucr.Server.Reporting.Reports;

namespace Ucr.Server.Pages.Reports.Charts;

/// <summary>A chart as its page shows it.</summary>
public sealed record ChartModel(PageFrame Frame, ChartAnswer Answer)
{
    /// <summary>The charts that there are.</summary>
    public static IReadOnlyList<Choice> Charts { get; } = [.. ChartSubject.All.Select(subject => new Choice(subject.Of.Key(), subject.Title))];

    /// <summary>The answer first: the newest month, whether its change is real, whether the target can be relied on.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            if (Answer.Points.LastOrDefault() is not { } last)
            {
                yield return "No month that is over has a value yet.";
                yield break;
            }

            yield return $"In {Words(last)}.";
            yield return ChartText.Of(last.Of.Variation);
            if (last.Stretch.Chart.Assurance is { } assurance && Answer.Target is { } target)
            {
                yield return ChartText.Of(assurance, ReportAnswer.Text(target, MeasureUnit.Percent));
            }

            if (last.Stretch.Chart.Trial)
            {
                yield return $"The limits are trial limits: they come from {last.Stretch.Months.Count} months, fewer than 12, and will still move.";
            }
        }
    }

    /// <summary>"October 2026: 84.2%, 101 of 120 seen within 2 hours".</summary>
    public string Words(ChartAnswer.Point point)
    {
        var value = ReportAnswer.Text(point.Of.Value, Answer.Subject.Measure.Unit);
        var of = Answer.Subject.Measure.Needs is [var met, var all]
            ? $"{value}, {point.Month.Counts.GetValueOrDefault(met)} of {point.Month.Counts.GetValueOrDefault(all)}" : value;
        return $"{MonthText.Of(point.Month.InMonth)}: {of} {Answer.Subject.Words}";
    }

    /// <summary>The list behind a point.</summary>
    public string Link(ChartAnswer.Month month) => ReportAddress.List(Answer.Subject.Measure.Opens, month.Scope);

    /// <summary>The same chart as a file, or with outliers treated the other way.</summary>
    public string Address(string ending, bool withoutOutliers) =>
        $"/reports/chart{ending}?of={Answer.Subject.Of.Key()}&{Answer.Scope.Query}{(withoutOutliers ? "&outliers=left-out" : "")}";
}
