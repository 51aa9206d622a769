using Ucr.Domain.Reporting.Honesty;

namespace Ucr.Server.Reporting.Reports;

/// <summary>Whether the times can be relied on, and whether promised times were kept.</summary>
/// <remarks>Source: docs/figures.md, "Clock honesty"; docs/standards.md, rules 49 and 50. None of it is a national figure.</remarks>
public static class ClockReport
{
    private static readonly Figure[] Around = [Figure.Minutes105, Figure.Minutes110, Figure.Minutes120, Figure.Minutes125];

    /// <summary>The report.</summary>
    public static Report Report { get; } = new(
        "clock", "Clock honesty", "Whether the times can be relied on: what was written down later, what was put right, and whether too many waits end just before two hours.",
        [
            new("entries", "How times were written down",
            [
                Measure.Count("seen", "Seen", Figure.Seen),
                Measure.Count("stop_late", "Written down later", Figure.StopLate),
                Measure.Share("stop_late_percent", "Share", Figure.StopLate, Figure.Seen),
                Measure.Count("stop_corrected", "Put right", Figure.StopCorrected),
                Measure.Count("stop_into_time", "From late to in time", Figure.StopIntoTime),
                Measure.Count("not_counted", "Cannot be right", Figure.NotCounted),
            ]),
            new("heaping", "Waits around two hours, by five minutes",
            [
                Measure.Count("minutes_105", "To 110", Figure.Minutes105),
                Measure.Count("minutes_110", "To 115", Figure.Minutes110),
                Measure.Count("minutes_115", "To 120", Figure.Minutes115),
                Measure.Count("minutes_120", "To 125", Figure.Minutes120),
                Measure.Count("minutes_125", "To 130", Figure.Minutes125),
                new("heaping_chance", "Chance of so many to 120", MeasureUnit.Percent, Figure.Minutes115, [Figure.Minutes115, .. Around], Chance),
            ]),
            new("promises", "Promises made and kept",
            [
                Measure.Count("promised", "A time was promised", Figure.Promised),
                Measure.Count("promise_kept", "Somebody came by then", Figure.PromiseKept),
                Measure.Share("promise_kept_percent", "Share", Figure.PromiseKept, Figure.Promised),
            ]),
        ],
        [
            "Written down later: the stop was recorded more than 30 minutes after it was said to have happened. Put right: its time was corrected afterwards. History of another system tells neither.",
            "The chance is that of a one-sided binomial test: how likely so many waits of 115 to 120 minutes are, if the five minutes before the limit were like the ten minutes before and the ten after. Under 1% asks for a second look at how times are written down; it proves nothing about anybody.",
            "A promise is the time that the patient was told last. It is kept when somebody was at the door, or with the patient, by its end. The month is that of receipt.",
        ]);

    private static decimal? Chance(Func<Figure, int> of) => Heaping.Chance(of(Figure.Minutes115), Around.Sum(of)) is { } chance ? 100m * (decimal)chance : null;
}
