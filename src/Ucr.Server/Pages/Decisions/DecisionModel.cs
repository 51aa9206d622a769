using System.Globalization;
using Ucr.Dispatch;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Decisions;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Decisions;

/// <summary>A decision of the planner, run again, in words.</summary>
/// <param name="Id">The situation's hash.</param>
/// <param name="Made">When and by what.</param>
/// <param name="Known">What was known then.</param>
/// <param name="IsSame">Run again it is the same plan, byte for byte.</param>
/// <param name="Notes">What the plan assumed or left out.</param>
/// <param name="Visits">Each free crew slot, in clinical order.</param>
public sealed record DecisionModel(
    PageFrame Frame, string Id, string Made, string Known, bool IsSame, IReadOnlyList<string> Notes, IReadOnlyList<DecisionModel.Slot> Visits)
{
    /// <param name="Title">"Visit 2 of 5, due 11:02".</param>
    /// <param name="Concern">What a person should know at once.</param>
    /// <param name="Ranked">Who could go, best first.</param>
    /// <param name="RuledOut">Who could not, and why.</param>
    /// <param name="Help">What would make it possible.</param>
    /// <param name="Asked">It is the visit that somebody asked about.</param>
    public sealed record Slot(string Title, string? Concern, IReadOnlyList<Candidate> Ranked, IReadOnlyList<string> RuledOut, IReadOnlyList<string> Help, bool Asked = false);

    /// <summary>The visit that was asked about; empty where none was, or it waited for nobody.</summary>
    public IReadOnlyList<Slot> About => [.. Visits.Where(visit => visit.Asked)];

    /// <summary>Every other visit.</summary>
    public IReadOnlyList<Slot> Others => [.. Visits.Where(visit => !visit.Asked)];

    /// <summary>Somebody asked about one visit.</summary>
    public bool AsksOne { get; init; }

    /// <param name="Arrives">"09:31".</param>
    /// <param name="Chance">"97%"; empty without a clock.</param>
    /// <param name="Why">Why them, or why not first.</param>
    /// <param name="Cost">What the choice cost, term by term.</param>
    public sealed record Candidate(string Name, string Arrives, string Chance, string Why, string Cost);

    internal static DecisionModel Of(PageFrame frame, Decision decision, StaffNames staff, VisitId? asked = null)
    {
        var (situation, plan, same) = decision.Again;
        return new(
            frame, decision.Id, $"{TimeText.Full(situation.Now)}, by {plan.Policy}; drives by {decision.Travel}", DecisionText.Known(situation), same,
            [.. plan.Assumed, .. plan.Contradictions.Select(wrong => $"left out: {wrong.Field} {wrong.Why}")],
            [.. plan.Slots.Select((slot, at) => Of(slot, at + 1, plan.Slots.Count, situation, staff) with { Asked = slot.Visit == asked })])
        {
            AsksOne = asked is not null,
        };
    }

    private static Slot Of(PlannedSlot slot, int at, int of, Situation situation, StaffNames staff)
    {
        var due = situation.Visits.FirstOrDefault(visit => visit.Id == slot.Visit)?.DueAt;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"Visit {at} of {of}{(due is { } by ? $", due {TimeText.Full(by)}" : ", without a clock")}"),
            slot.Concern,
            [.. slot.Ranked.Select(one => new Candidate(staff.Of(one.Clinician), TimeText.Clock(one.ArrivesAt), Percent(one.ChanceInTime), one.Why, DecisionText.Score(one.Score)))],
            [.. slot.RuledOut.Select(one => $"{staff.Of(one.Clinician)}: {one.Why}")],
            [.. slot.WouldHelp.Select(help => Named(help, situation, staff))]);
    }

    /// <summary>The planner names staff by id: read out by name.</summary>
    internal static string Named(string words, Situation situation, StaffNames staff) =>
        situation.Clinicians.Aggregate(words, (text, one) => text.Replace(one.Id.Value, staff.Of(one.Id), StringComparison.Ordinal));

    private static string Percent(double? chance) => chance is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(known * 100):0}%") : "";
}
