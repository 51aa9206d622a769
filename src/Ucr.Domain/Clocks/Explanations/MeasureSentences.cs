using Ucr.Domain.Clocks.Measures;

namespace Ucr.Domain.Clocks.Explanations;

/// <summary>What other ways of measuring say about the same wait (rules 1, 2, 20, 21 and 40).</summary>
internal static class MeasureSentences
{
    public static IEnumerable<string> Of(TimedItem item, ClockMeasures measures, Instant? receivedAt)
    {
        yield return $"Counted by minute marks it is {measures.MinuteBoundaries} minutes, by the wall clock {measures.WallClockMinutes}.";
        if (measures.ClockWasChanged)
        {
            yield return measures.SeemsNegative
                ? "The clocks were changed in between: a report that knows no offsets rejects this row."
                : "The clocks were changed in between: a report that knows no offsets is wrong here.";
        }

        if (measures.DiffersAt(item.Limit))
        {
            yield return "Another way of measuring comes to another verdict; figures use elapsed whole seconds.";
        }

        if (item.Kind == ClockKind.TwoDay)
        {
            yield return $"Within 48 hours: {Yes(Within(item, TwoDayCount.FortyEightHours))}. Within two midnights: {Yes(Within(item, TwoDayCount.TwoMidnights))}.";
        }

        if (receivedAt is { } received && received != item.StartedAt)
        {
            yield return $"Since the referral was received it was {PlainWords.Of(item.StoppedAt!.Value - received)}.";
        }
    }

    private static bool Within(TimedItem item, TwoDayCount count) => TwoDays.Within(item.StartedAt, item.StoppedAt!.Value, count);

    private static string Yes(bool within) => within ? "yes" : "no";
}
