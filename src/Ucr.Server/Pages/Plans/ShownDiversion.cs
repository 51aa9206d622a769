using Ucr.Dispatch;
using Ucr.Domain;
using Ucr.Domain.Values;
using Ucr.Server.Allocation.Planning;
using Ucr.Server.Security;

namespace Ucr.Server.Pages.Plans;

/// <summary>Somebody under way who could turn aside, in words; a person decides, nobody is turned aside by the service.</summary>
/// <param name="Clinician">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="From">The visit that they are on the way to.</param>
/// <param name="To">The visit that they would do first.</param>
/// <param name="FromReference">The referral of <paramref name="From"/>.</param>
/// <param name="ToReference">The referral of <paramref name="To"/>.</param>
/// <param name="ChanceTo">Of being in time at <paramref name="To"/>, whole percent.</param>
/// <param name="ChanceFrom">Of somebody being in time at <paramref name="From"/> then, whole percent.</param>
/// <param name="CommandId">So that a second press changes nothing.</param>
public sealed record ShownDiversion(
    StaffId Clinician, string Name, VisitId From, VisitId To, string FromReference, string ToReference, int ChanceTo, int ChanceFrom, Guid CommandId)
{
    /// <summary>Who would take the first visit over, by name; null when they do both.</summary>
    public string? HandTo { get; init; }

    /// <summary>"10:40": when they set off, from which it is worked out where they are; null where a position was seen.</summary>
    public string? SetOff { get; init; }

    /// <summary>"Callum Reid is on the way to UCR-2 …".</summary>
    public string Words => HandTo is { } other
        ? $"{Name} is on the way to {FromReference} and could go to {ToReference} first: {ChanceTo}% likely in time. {other} would take {FromReference} over: {ChanceFrom}% likely in time."
        : $"{Name} is on the way to {FromReference} and could go to {ToReference} first: {ChanceTo}% likely in time, and {ChanceFrom}% at {FromReference} afterwards.";

    /// <summary>Each diversion of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="read">What it was made from.</param>
    /// <param name="staff">Names.</param>
    /// <param name="newId">Makes a command's id.</param>
    public static IEnumerable<ShownDiversion> Of(Plan plan, LiveReading read, StaffNames staff, Func<Guid> newId) => plan.Diversions.Select(one => new ShownDiversion(
        one.Clinician, staff.Of(one.Clinician), one.From, one.To, Reference(read, one.From), Reference(read, one.To), Percent(one.ChanceTo), Percent(one.ChanceFrom), newId())
    {
        HandTo = one.HandTo is { } other ? staff.Of(other) : null,
        SetOff = read.Situation.Clinicians.FirstOrDefault(clinician => clinician.Id == one.Clinician)?.SeenAt is { } since ? Wording.TimeText.Clock(since) : null,
    });

    /// <summary>The reference of the first referral that a visit serves.</summary>
    internal static string Reference(LiveReading read, VisitId visit) =>
        ReferralOf(read, visit)?.Reference ?? "this referral";

    /// <summary>The first open referral that a visit serves.</summary>
    internal static Referral? ReferralOf(LiveReading read, VisitId visit) =>
        read.Visits.FirstOrDefault(one => one.Id == visit)?.Serves.Select(id => read.Referrals.GetValueOrDefault(id)).FirstOrDefault(referral => referral is not null);

    private static int Percent(double chance) => (int)Math.Floor(chance * 100);
}
