using System.Globalization;
using Ucr.Dispatch;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Allocation.Decisions;

/// <summary>A decision as lines of text. It names clinicians by their ids, and no patient.</summary>
internal static class DecisionText
{
    /// <summary>The lines.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="whole">Every visit; otherwise only how many there are.</param>
    public static IEnumerable<string> Lines(Decision decision, bool whole = true)
    {
        var (situation, plan, same) = decision.Again;
        yield return $"Decision {decision.Id}";
        yield return $"Made {TimeText.Full(situation.Now)}, by {plan.Policy}, drives by {decision.Travel}.";
        yield return Known(situation);
        yield return same
            ? "Run again: the same plan, byte for byte."
            : "Run again: ANOTHER plan. The planner has changed since; what it said then stands on the visits' events.";
        foreach (var note in plan.Assumed.Concat(plan.Contradictions.Select(wrong => $"left out: {wrong.Field} {wrong.Why}")))
        {
            yield return $"Note: {note}.";
        }

        foreach (var line in whole ? plan.Slots.SelectMany(slot => Slot(situation, slot)) : [])
        {
            yield return line;
        }
    }

    /// <summary>What was known, in one sentence.</summary>
    public static string Known(Situation situation) => Text(
        $"Known then: {situation.Visits.Count} open visits, {situation.Visits.Count(visit => visit.Stage == Domain.VisitStage.Planned)} of them waiting for somebody; {situation.Clinicians.Count} clinicians on shift.");

    /// <summary>What a choice costs, in words: only the terms that count.</summary>
    public static string Score(ScoreTerms score)
    {
        (string Name, double Points)[] terms =
        [
            ("driving", score.Drive), ("waiting", score.Wait), ("lateness", score.Late), ("risk of lateness", score.Risk), ("others' lateness", score.Others), ("wishes and load", score.Wishes),
        ];
        var counting = terms.Where(term => Math.Abs(term.Points) >= 0.05).Select(term => Text($"{term.Name} {term.Points:0.0}")).ToList();
        return counting.Count == 0 ? Text($"{score.Total:0.0} points") : Text($"{score.Total:0.0} points: {string.Join(", ", counting)}");
    }

    private static IEnumerable<string> Slot(Situation situation, PlannedSlot slot)
    {
        var visit = situation.Visits.First(one => one.Id == slot.Visit);
        yield return "";
        yield return Text($"Visit {slot.Visit}, place {slot.Slot}{(visit.DueAt is { } due ? $", due {TimeText.Full(due)}" : "")}{(slot.Concern is { } concern ? $": {concern}" : "")}");
        foreach (var (one, at) in slot.Ranked.Select((one, at) => (one, at + 1)))
        {
            yield return Text($"  {at}. {one.Clinician}: {one.Why}. {Score(one.Score)}.");
        }

        foreach (var one in slot.RuledOut)
        {
            yield return $"  no: {one.Clinician}: {one.Why}.";
        }

        foreach (var help in slot.WouldHelp)
        {
            yield return $"  would help: {help}.";
        }
    }

    private static string Text(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
