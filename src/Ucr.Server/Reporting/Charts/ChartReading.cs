using System.Collections.Immutable;
using NodaTime;
using Ucr.Domain.Reporting.Charts;
using Ucr.Domain.Reporting.National;
using Ucr.Server.Settings;

namespace Ucr.Server.Reporting.Charts;

/// <summary>Reads a chart from the tables of facts.</summary>
public sealed class ChartReading(FigureReading figures, ProviderSettings settings, IClock clock)
{
    /// <summary>How many months a chart shows when nobody chose.</summary>
    public const int UsualMonths = 24;

    /// <summary>The last months that are over: one that runs is no value beside whole ones.</summary>
    public MonthRange Usual => Whole(MonthRange.UpTo(clock.GetCurrentInstant(), UsualMonths + 1));

    /// <summary>A chart of the months of a scope that are over, from the first that has anything.</summary>
    public async Task<ChartAnswer> Read(string provider, ChartSubject subject, ReportScope scope, bool withoutOutliers, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var rules = await settings.Of(provider, cancellation);
        var policies = rules.At(now).Reporting;
        var whole = scope with { By = null, Range = Whole(scope.Range), Part = null, Each = ReportPeriod.Month };
        var asOf = await figures.AsOf(cancellation);
        var counts = whole.Range.Sensible ? await figures.Count(provider, subject.Measure.Needs, whole, null, cancellation) : ImmutableDictionary<string, IReadOnlyDictionary<Figure, int>>.Empty;
        var months = whole.Range.Months.Select(month => MonthOf(subject, month, counts, whole)).SkipWhile(month => month.Counts.Count == 0).ToList();
        var target = subject.HasTarget ? Threshold.At(whole.Range.To.OnDayOfMonth(1), policies.TwoHourThresholds)?.Percent : null;
        var breaks = SeriesBreaks.National.Concat(policies.ChartSteps.Where(step => step.Of == subject.Of).Select(step => new SeriesBreak(step.From, step.Why))).ToList();
        return new(subject, whole, asOf, months, XmrSeries.Of(
            months.Select(month => new SeriesMonth(month.InMonth.OnDayOfMonth(1), month.Value)), breaks, new(subject.Better, target, withoutOutliers)))
        {
            Target = target,
            WithoutOutliers = withoutOutliers,
            Only = [.. whole.Only.Select(only => $"{only.Key.Title()}: {only.Key.Words(only.Value, rules)}")],
        };
    }

    private static ChartAnswer.Month MonthOf(ChartSubject subject, YearMonth month, IReadOnlyDictionary<string, IReadOnlyDictionary<Figure, int>> counts, ReportScope scope)
    {
        var key = $"{month.Year:0000}-{month.Month:00}";
        var found = counts.GetValueOrDefault(key) ?? ImmutableDictionary<Figure, int>.Empty;
        return new(month, subject.Measure.Of(figure => found.GetValueOrDefault(figure)), found, scope.Row(key, null));
    }

    // A range that has not begun to be over keeps its first month, and is empty.
    private MonthRange Whole(MonthRange range)
    {
        var lastOver = MonthRange.UpTo(clock.GetCurrentInstant(), 2).From;
        return range.To <= lastOver ? range : new(range.From, lastOver);
    }
}
