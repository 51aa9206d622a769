using Ucr.Dispatch;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Decisions;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Referrals.Allocating;

/// <summary>A ranking in words: the planner's order, then those who cannot go.</summary>
internal static class RankedCandidates
{
    /// <summary>The candidates.</summary>
    public static IReadOnlyList<AllocateModel.Candidate> Of(PlannedSlot slot, Situation situation, StaffNames staff)
    {
        var wishes = situation.Visits.FirstOrDefault(visit => visit.Id == slot.Visit)?.Prefers ?? Preferences.None;
        string Profession(StaffId clinician) => staff.ProfessionOf(clinician) ?? "profession not known";
        return
        [
            .. slot.Ranked.Select(one => new AllocateModel.Candidate(one.Clinician.Value, staff.Of(one.Clinician), Profession(one.Clinician), CandidateWords.Why(one.Why), CanGo: true)
            {
                Arrives = $"At the door {TimeText.Clock(one.ArrivesAt)}",
                ChancePercent = one.ChanceInTime is { } chance ? (int)Math.Floor(chance * 100) : null,
                Wishes = situation.Clinicians.FirstOrDefault(who => who.Id == one.Clinician) is { } who ? WishWords.For(wishes, who) : [],
            }),
            .. slot.RuledOut.Select(one => new AllocateModel.Candidate(one.Clinician.Value, staff.Of(one.Clinician), Profession(one.Clinician), CandidateWords.Sentence(one.Why), CanGo: false)),
        ];
    }

    /// <summary>What would make it possible, where nobody can go.</summary>
    public static IReadOnlyList<string> Help(RankedCrew crew, StaffNames staff) =>
        crew.Plan is { } plan ? [.. (crew.Slot?.WouldHelp ?? []).Select(help => DecisionModel.Named(help, plan.Read.Situation, staff))] : [];

    /// <summary>What is wished of whoever goes; null for nothing.</summary>
    public static string? Wishes(RankedCrew crew, StaffNames staff) =>
        crew.Plan?.Read.Situation.Visits.FirstOrDefault(visit => visit.Id == crew.Visit)?.Prefers is { } wishes ? WishWords.Of(wishes, staff) : null;
}
