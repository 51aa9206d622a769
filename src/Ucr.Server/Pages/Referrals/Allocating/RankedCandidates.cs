using Ucr.Dispatch;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Pages.Decisions;
using Ucr.Server.Pages.Maps;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>A ranking in words: the planner's order, then those who cannot go.</summary>
internal static class RankedCandidates
{
    /// <summary>The candidates.</summary>
    public static IReadOnlyList<AllocateModel.Candidate> Of(PlannedSlot slot, LiveReading read, StaffNames staff, IReadOnlyList<AreaShape> shapes)
    {
        var situation = read.Situation;
        var wishes = situation.Visits.FirstOrDefault(visit => visit.Id == slot.Visit)?.Prefers ?? Preferences.None;
        var there = PatientsPlace(slot, situation);
        string? Where(StaffId clinician) => situation.Clinicians.FirstOrDefault(who => who.Id == clinician) is { } who ? WhereWords.Of(who, there, shapes, read.Visits, situation.Now) : null;
        string Profession(StaffId clinician) => staff.ProfessionOf(clinician) ?? "profession not known";
        return
        [
            .. slot.Ranked.Select(one => new AllocateModel.Candidate(one.Clinician.Value, staff.Of(one.Clinician), Profession(one.Clinician), CandidateWords.Why(one.Why), CanGo: true)
            {
                Arrives = $"At the door {TimeText.Clock(one.ArrivesAt)}",
                ChancePercent = one.ChanceInTime is { } chance ? (int)Math.Floor(chance * 100) : null,
                Where = Where(one.Clinician),
                Wishes = situation.Clinicians.FirstOrDefault(who => who.Id == one.Clinician) is { } who ? WishWords.For(wishes, who) : [],
            }),
            .. slot.RuledOut.Select(one => new AllocateModel.Candidate(one.Clinician.Value, staff.Of(one.Clinician), Profession(one.Clinician), CandidateWords.Sentence(one.Why), CanGo: false) { Where = Where(one.Clinician) }),
        ];
    }

    /// <summary>The same people on a map, under the numbers of the list; null where nobody knows where the patient is.</summary>
    public static MapModel? Map(RankedCrew crew, StaffNames staff, IReadOnlyList<AreaShape> shapes)
    {
        if (crew is not { Slot: { } slot, Plan.Read.Situation: { } situation } || PatientsPlace(slot, situation) is not { } there)
        {
            return null;
        }

        var numbers = slot.Ranked.Select((one, at) => (one.Clinician, Number: at + 1)).ToDictionary(one => one.Clinician, one => one.Number);
        var people = situation.Clinicians.Where(one => numbers.ContainsKey(one.Id) || slot.RuledOut.Any(other => other.Clinician == one.Id))
            .Select(one => new MapPerson(numbers.TryGetValue(one.Id, out var number) ? number : null, staff.Of(one.Id), WhereWords.PlaceOf(one), WhereWords.IsFree(one, situation.Now)));
        return new(shapes, there, [.. people]);
    }

    private static Place? PatientsPlace(PlannedSlot slot, Situation situation) => situation.Visits.FirstOrDefault(visit => visit.Id == slot.Visit)?.Place;

    /// <summary>What would make it possible, where nobody can go.</summary>
    public static IReadOnlyList<string> Help(RankedCrew crew, StaffNames staff) =>
        crew.Plan is { } plan ? [.. (crew.Slot?.WouldHelp ?? []).Select(help => DecisionModel.Named(help, plan.Read.Situation, staff))] : [];

    /// <summary>What is wished of whoever goes; null for nothing.</summary>
    public static string? Wishes(RankedCrew crew, StaffNames staff) =>
        crew.Plan?.Read.Situation.Visits.FirstOrDefault(visit => visit.Id == crew.Visit)?.Prefers is { } wishes ? WishWords.Of(wishes, staff) : null;
}
