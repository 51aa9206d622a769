using System.Globalization;
using Ucr.Domain;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Values;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Searching;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Referrals.Stories;

/// <summary>What happened on a visit, in words.</summary>
internal static class VisitStory
{
    public static StoryLine? Of(IUcrEvent happened, Func<StaffId, string> name) =>
        OfAllocation(happened, name) ?? OfTheWay(happened, name) ?? OfSafety(happened, name);

    private static StoryLine? OfAllocation(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        AllocationProposed e => new($"The planner proposed {name(e.Clinician)}", $"{Reasons(e.Reasons.Take(1), name)} By {e.Policy}.") { Decision = e.SituationSha256 },
        NobodyCouldBeAllocated e => new("The planner found nobody who can go", $"{Reasons(e.Reasons, name)} By {e.Policy}.") { Decision = e.SituationSha256 },
        ClinicianAllocated e => new($"Allocated to {name(e.Clinician)}", Detail(e, name)) { Decision = e.Choice?.SituationSha256 },
        AllocationAccepted e => new($"{name(e.Clinician)} accepted the visit"),
        AllocationDeclined e => new($"{name(e.Clinician)} cannot take the visit", e.Reason),
        AllocationWithdrawn { Undone: true } e => new($"The allocation to {name(e.Clinician)} was undone", "Allocated by mistake, taken back before they accepted"),
        AllocationWithdrawn e => new($"The visit was taken from {name(e.Clinician)}", e.Reason),
        VisitPlanned e => new($"Visit planned: {Purpose(e.Purpose)}", $"{People(e.Needs.People)}, about {e.Needs.ExpectedMinutes} min with the patient{(e.After is null ? "" : ", once another visit is over")}{(e.EarliestAt is { } from ? $", not before {TimeText.Full(from)}" : "")}"),
        VisitArranged => new("A visit was arranged"),
        VisitConcluded { Seen: true } => new("The visit is over: the patient was seen"),
        VisitConcluded => new("The visit is over: the patient was not seen"),
        _ => null,
    };

    private static StoryLine? OfTheWay(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        VisitCancelled { ByPatient: true } e => new("The patient called the visit off", e.Reason),
        VisitCancelled e => new("The visit was called off", e.Reason),
        ClinicianSetOff e => new($"{name(e.Clinician)} set off"),
        ClinicianArrived e => new($"{name(e.Clinician)} is at the door"),
        AccessNotGained { CollapseLikely: true } e => new("Nobody opened, and collapse is likely: 999 or police now", null, e.Tried),
        AccessNotGained e => new("Nobody opened: find the person", null, e.Tried),
        CareContactStarted e => new($"{name(e.Clinician)} is with the patient, identity confirmed"),
        CareContactEnded e => new($"{name(e.Clinician)} finished the contact"),
        _ => null,
    };

    private static StoryLine? OfSafety(IUcrEvent happened, Func<StaffId, string> name) => happened switch
    {
        SearchStepTaken { PersonFound: true } e => new($"{SearchText.Of(e.Step)}: the patient was found", null, e.Found),
        SearchStepTaken e => new($"{SearchText.Of(e.Step)}: not found", null, e.Found),
        ScopeOverridden e => new($"{name(e.Clinician)} may go out of scope, supported by {name(e.Supporter)}", e.Reason),
        VisitRescheduled { EarliestAt: { } at } e => new($"{(e.ByPatient ? "The patient asked for another time" : "The visit is at another time")}: not before {TimeText.Full(at)}", e.Reason),
        VisitRescheduled e => new("The visit is to be at once", e.Reason),
        NeedAdded => new("The visit also serves another referral"),
        VisitPatientChanged => new("The visit is to somebody else: the referral was about another person"),
        VisitDueChanged e => new($"The visit is now due {TimeText.Full(e.DueAt)}"),
        CrewBecameUnavailable e => new($"{name(e.Clinician)} has become unavailable while on this visit", "The desk was told"),
        VisitExtended e => new($"{name(e.Clinician)} needs until {TimeText.Full(e.Until)}", e.Reason),
        DuressSignalled e => new($"{name(e.Clinician)} called covertly for help", e.LastPlace is { } place ? $"Last place: {place.Easting} {place.Northing}" : null),
        DuressStoodDown e => new($"{name(e.Clinician)} is known to be safe", e.How),
        _ => null,
    };

    private static string Detail(ClinicianAllocated e, Func<StaffId, string> name) => e.Choice switch
    {
        { IsFirst: false, First: { } first, MorePoints: { } more } => string.Create(CultureInfo.InvariantCulture, $"{e.Reason}. The plan's first was {name(first)}: {more:0.0} points better."),
        { Rank: null } => $"{e.Reason}. The plan had ruled them out.",
        _ => e.Reason,
    };

    /// <summary>The planner names staff by id, before a colon: read out by name.</summary>
    private static string Reasons(IEnumerable<string> reasons, Func<StaffId, string> name) => string.Join(" ", reasons.Select(reason =>
        reason.Split(": ", 2) is [var who, var why] ? $"{name(new(who))}: {why.TrimEnd('.')}." : $"{reason.TrimEnd('.')}."));

    private static string People(int people) => people == 1 ? "One person" : "Two people";

    private static string Purpose(VisitPurpose purpose) => purpose switch
    {
        VisitPurpose.Crisis => "first response",
        VisitPurpose.FollowUp => "follow-up",
        VisitPurpose.Joint => "joint visit",
        _ => "reablement",
    };
}
