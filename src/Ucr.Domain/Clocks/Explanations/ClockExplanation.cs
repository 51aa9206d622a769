using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Clocks.Measures;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks.Explanations;

/// <summary>Why a clock shows the time that it shows: in words, and by which facts and policies.</summary>
/// <param name="Words">Sentences in plain English, with London times.</param>
/// <param name="Facts">The events behind it, in the order of the store.</param>
/// <param name="Policies">The rules behind it: names and versions.</param>
/// <param name="Measures">The wait measured in every way; null while the clock runs or when it was left behind.</param>
public sealed record ClockExplanation(string Words, IReadOnlyList<RecordedFact> Facts, IReadOnlyList<PolicyName> Policies, ClockMeasures? Measures)
{
    /// <summary>Explains a clock.</summary>
    /// <param name="item">The clock, as <see cref="ReferralClocks"/> lists it.</param>
    /// <param name="history">The facts of the referral and its visits.</param>
    /// <param name="settings">The provider's policies, every version of them.</param>
    public static ClockExplanation Of(TimedItem item, IReadOnlyList<RecordedFact> history, ServiceSettings settings)
    {
        var trace = ClockTrace.Of(item, history);
        var measures = item.StoppedAt is { } stopped ? ClockMeasures.Between(item.StartedAt, stopped) : null;
        var receivedAt = history.Select(fact => fact.Happened).OfType<Intake.ReferralReceived>().FirstOrDefault()?.ReceivedAt;
        string[] sentences =
        [
            ClockSentences.Start(item, receivedAt),
            ClockSentences.Due(item, settings),
            ClockSentences.End(item, trace, measures),
            .. ClockSentences.Corrections(trace),
            .. measures is null || ClockKinds.Of(item.Kind) is not ResponseStandardClock ? [] : MeasureSentences.Of(item, measures, receivedAt),
        ];
        return new(string.Join(" ", sentences), trace.All, PoliciesOf(item, trace), measures);
    }

    private static IReadOnlyList<PolicyName> PoliciesOf(TimedItem item, ClockTrace trace) =>
        trace.Ended?.Happened is ClockStopped stopped && ClockKinds.Of(item.Kind) is ResponseStandardClock ? [item.Policy, stopped.Policy] : [item.Policy];
}
