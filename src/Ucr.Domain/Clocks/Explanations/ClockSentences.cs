using Ucr.Domain.Clocks.Kinds;
using Ucr.Domain.Clocks.Measures;
using Ucr.Domain.Settings;

namespace Ucr.Domain.Clocks.Explanations;

/// <summary>The sentences about start, due time and end.</summary>
internal static class ClockSentences
{
    public static string Start(TimedItem item, Instant? receivedAt) =>
        $"{Meaning(item).Words}: started at {PlainWords.Of(item.StartedAt)}, when {StartedWhen(item, receivedAt)} ({PlainWords.Of(item.Policy)}).";

    public static string Due(TimedItem item, ServiceSettings settings)
    {
        var origin = Meaning(item).Origin == RuleOrigin.National ? "a national rule" : "a local rule";
        var counted = item.Kind == ClockKind.TwoDay && settings.At(item.StartedAt).Clocks.TwoDay == TwoDayCount.TwoMidnights ? ", counted to the second midnight after" : "";
        return $"Due at {PlainWords.Of(item.DueAt)}, {PlainWords.Of(item.Limit)} later{counted}; {origin} ({Meaning(item).Source}).";
    }

    public static string End(TimedItem item, ClockTrace trace, ClockMeasures? measures) => item switch
    {
        { StoppedAt: { } stopped } => $"Stopped at {PlainWords.Of(stopped)}, when {StoppedWhen(item, trace)}: {PlainWords.Of(measures!.Elapsed)} after its start, {(measures.Within(item.Limit) ? "in time" : "late")}.",
        { LeftAt: { } left } => $"Left behind at {PlainWords.Of(left)}: it was neither met nor missed, and stands in no figure.",
        _ => $"It runs; it stops when {Meaning(item).StopsWhen}.",
    };

    public static IEnumerable<string> Corrections(ClockTrace trace) => trace.Corrections.Select(fact => fact.Happened switch
    {
        ClockStartCorrected start => $"Its start had been recorded as {PlainWords.Of(start.FromStartedAt)}, and was corrected.",
        ClockCorrected stop => $"Its stop had been recorded as {PlainWords.Of(stop.FromStoppedAt)}, and was corrected.",
        _ => throw new UnreachableException($"{fact.Happened.GetType().Name} corrects nothing."),
    });

    private static ClockMeaning Meaning(TimedItem item) => ClockKinds.Of(item.Kind).Meaning;

    private static string StartedWhen(TimedItem item, Instant? receivedAt) => RuleOf(item.Policy) switch
    {
        "next-opening" when receivedAt is { } at => $"the service opened; it had received the referral at {PlainWords.Of(at)}, while it was closed",
        "decided-pathway-change" => "a clinician changed the standard",
        _ => Meaning(item).StartsWhen,
    };

    private static string StoppedWhen(TimedItem item, ClockTrace trace) => trace.Ended?.Happened is ClockStopped stop && ClockKinds.Of(item.Kind) is ResponseStandardClock
        ? $"{ByPolicy(stop.Policy)} ({PlainWords.Of(stop.Policy)})"
        : Happened(Meaning(item).StopsWhen);

    private static string ByPolicy(PolicyName policy) => RuleOf(policy) switch
    {
        "registered-responder" => "a registered first responder was with the person",
        "remote-stop" => "a remote assessment met the need",
        _ => "a clinician was with the person, face to face",
    };

    // "somebody is with the person" stands for what is waited for; said of the past it needs no tense of its own.
    private static string Happened(string words) => $"what it waits for came about: {words}";

    private static string RuleOf(PolicyName policy) => policy.Value.Split('/')[0];
}
