using NodaTime;
using Ucr.Dispatch;
using Ucr.Domain.Settings;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Pages.Board;
using Ucr.Server.Pages.Layout;
using Ucr.Server.Pages.Referrals.Allocating;
using Ucr.Server.Pages.Wording;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Plans;

/// <summary>What the plan would do now.</summary>
/// <param name="Frame">What the page stands in.</param>
/// <param name="Made">By which policy; null while no plan can be made.</param>
/// <param name="Waiting">Each free place of a visit, in clinical order.</param>
/// <param name="Diversions">Who is under way and could turn aside.</param>
/// <param name="Standby">Who had better wait for what is likely to come, and where.</param>
public sealed record PlanModel(
    PageFrame Frame, string? Made, IReadOnlyList<PlanModel.Free> Waiting, IReadOnlyList<ShownDiversion> Diversions, IReadOnlyList<PlanModel.Wait> Standby)
{
    /// <summary>Why a diversion was not carried out; null when nobody asked for one.</summary>
    public string? Refused { get; init; }

    /// <param name="Reference">The referral's.</param>
    /// <param name="Need">Its need, and the place in the crew where two go.</param>
    /// <param name="Due">"11:02"; a dash without a clock.</param>
    /// <param name="First">"Callum Reid, at the door 10:40, 97% likely in time".</param>
    public sealed record Free(string Reference, string Need, string Due, string First);

    /// <param name="Name">Who.</param>
    /// <param name="Where">"Near Harbour", or where they are.</param>
    /// <param name="Why">In words.</param>
    public sealed record Wait(string Name, string Where, string Why);

    /// <summary>The page while no plan can be made.</summary>
    public static PlanModel None(PageFrame frame) => new(frame, null, [], [], []);

    internal static PlanModel Of(PageFrame frame, CrewPlan plan, ServiceSettings settings, StaffNames staff, Func<Guid> newId) => new(
        frame,
        $"{TimeText.Clock(plan.Made.MadeAt)}, by {plan.Made.Policy}",
        [.. plan.Made.Slots.Select(slot => Waits(slot, plan.Read, settings, staff))],
        [.. ShownDiversion.Of(plan.Made, plan.Read, staff, newId)],
        [.. plan.Made.Standby.Select(one => new Wait(staff.Of(one.Clinician), Where(one.At, plan.Read), CandidateWords.Sentence(one.Why)))]);

    private static Free Waits(PlannedSlot slot, LiveReading read, ServiceSettings settings, StaffNames staff)
    {
        var referral = ShownDiversion.ReferralOf(read, slot.Visit);
        var visit = read.Visits.FirstOrDefault(one => one.Id == slot.Visit);
        var need = referral is null ? "Not known" : BoardRows.NeedWords(referral.Need, settings);
        return new(
            referral?.Reference ?? slot.Visit.ToString(), visit?.Crew.Count > 1 ? $"{need}, place {slot.Slot} of {visit.Crew.Count}" : need,
            visit?.DueAt is { } due ? TimeText.Moment(due, read.Situation.Now) : "no clock", First(slot, staff));
    }

    private static string First(PlannedSlot slot, StaffNames staff) => slot.First is { } first
        ? $"{staff.Of(first.Clinician)}, at the door {TimeText.Clock(first.ArrivesAt)}{(first.ChanceInTime is { } chance ? $", {(int)Math.Floor(chance * 100)}% likely in time" : "")}"
        : CandidateWords.Sentence(slot.Concern ?? "nobody can go");

    // The nearest locality that referrals have named says more than metres; a place that none is near is said in metres.
    private static string Where(Place? at, LiveReading read) => at is not { } place ? "Where they are"
        : read.Referrals.Values.Where(referral => referral is { Place: not null, Locality: not null }).Select(referral => (referral.Locality, Away: Away(place, referral.Place!.Value)))
            .Where(near => near.Away < Near).OrderBy(near => near.Away).ThenBy(near => near.Locality, StringComparer.Ordinal).Select(near => $"Near {near.Locality}").FirstOrDefault()
        ?? $"{place.Easting} {place.Northing} (easting, northing)";

    private const double Near = 5_000;

    private static double Away(Place one, Place other) => Math.Sqrt(Math.Pow(one.Easting - other.Easting, 2) + Math.Pow(one.Northing - other.Northing, 2));
}
