using System.Globalization;
using NodaTime;
using Ucr.Domain.Reporting.Charts;
using Ucr.Server.Reporting.Charts;
using Ucr.Server.Reporting.Reports;

namespace Ucr.Server.Pages.Reports.Charts;

/// <summary>Where everything of a chart stands in its drawing, in the units of the drawing.</summary>
public sealed class ChartGeometry
{
    public const double Width = 960;
    public const double Height = 400;
    private const double Left = 60;
    private const double Right = 20;
    private const double Top = 30;
    private const double Bottom = 50;
    private const int Steps = 5;

    private readonly ChartAnswer answer;
    private readonly double from;
    private readonly double to;

    public ChartGeometry(ChartAnswer answer)
    {
        this.answer = answer;
        var drawn = answer.Stretches.Select(stretch => answer.Subject.Drawn(stretch.Chart.Limits)).SelectMany(limits => new[] { limits.Lower, limits.Upper })
            .Concat(answer.Points.Select(point => point.Of.Value)).Concat(answer.Target is { } target ? [target] : []).Select(value => (double)value).ToList();
        var step = Step(drawn.Min(), drawn.Max());
        (from, to) = (Math.Floor(drawn.Min() / step) * step, Math.Max(Math.Ceiling(drawn.Max() / step), Math.Floor(drawn.Min() / step) + 1) * step);
        Ticks = [.. Enumerable.Range(0, (int)Math.Round((to - from) / step) + 1).Select(number => from + (number * step))];
    }

    /// <summary>Values at the left, rising.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The left and the right end of what is drawn.</summary>
    public (double From, double To) Across => (Left, Width - Right);

    /// <summary>The upper and the lower end of what is drawn.</summary>
    public (double From, double To) Down => (Top, Height - Bottom);

    /// <summary>How many months lie between two that are named below.</summary>
    public int NamedEvery => Math.Max(1, (int)Math.Ceiling(answer.Months.Count / 12.0));

    /// <summary>A value from the left.</summary>
    public double X(YearMonth month)
    {
        var at = answer.Months.ToList().FindIndex(one => one.InMonth == month);
        return answer.Months.Count == 1 ? (Left + Width - Right) / 2 : Left + 20 + (at * (Width - Left - Right - 40) / (answer.Months.Count - 1));
    }

    /// <summary>A value from above.</summary>
    public double Y(double value) => Top + ((to - value) / (to - from) * (Height - Top - Bottom));

    /// <summary>The line through the points of a part.</summary>
    public string Path(XmrStretch stretch) => "M" + string.Join('L', stretch.Months.Zip(stretch.Chart.Points, (month, point) => $"{N(X(month.ToYearMonth()))} {N(Y((double)point.Value))}"));

    /// <summary>A level line under a part.</summary>
    public string Level(XmrStretch stretch, decimal value) =>
        $"M{N(X(stretch.Months[0].ToYearMonth()) - 10)} {N(Y((double)value))}H{N(X(stretch.Months[^1].ToYearMonth()) + 10)}";

    /// <summary>A number of the drawing.</summary>
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A value at the left, as people read it.</summary>
    public string Named(double tick) => tick.ToString("#,0.##", CultureInfo.InvariantCulture) + (answer.Subject.Measure.Unit == MeasureUnit.Percent ? "%" : "");

    // 1, 2 or 5 times a power of ten, so that about five lines stand in the drawing.
    private static double Step(double least, double most)
    {
        var rough = Math.Max(most - least, Math.Max(Math.Abs(most) / 100, 1)) / Steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1.0, 2, 5, 10 }.Select(times => times * power).First(step => step >= rough);
    }
}
