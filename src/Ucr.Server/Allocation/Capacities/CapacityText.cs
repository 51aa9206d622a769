using NodaTime;
using Ucr.Dispatch.Capacity;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Allocation.Capacities;

/// <summary>Capacity in a sentence, for referrers and for the desk.</summary>
internal static class CapacityText
{
    /// <summary>"Taking referrals: about 6 more two-hour visits if they come now. Last safe time to refer 19:10".</summary>
    public static string Of(CapacityShown shown)
    {
        var (report, now) = (shown.Report, shown.Report.MadeAt);
        var more = report.Everywhere.Count > 0 ? report.Everywhere[0] : new RoomFor(now, 0, OrMore: false);
        return report switch
        {
            { AtWork: 0, Everywhere: var hours } when hours.All(hour => hour.More == 0) && report.Areas.All(area => area.LastSafeAt is null) => $"Nobody is on shift: no two-hour visit can be promised now.{Opening(shown)} Ring the service.",
            { Areas.Count: 0 } => "Nothing is known of where visits come up, so that no number can be given. Ring the service.",
            _ when more.More == 0 => $"No room for one more two-hour visit in this moment.{Opening(shown)} Ring the service before you refer. {Safe(report)}",
            _ => $"Taking referrals: {About(more)} more two-hour {(more.More == 1 && !more.OrMore ? "visit" : "visits")} if they come now.{Opening(shown)} {Safe(report)}",
        };
    }

    /// <summary>"about 6", "12 or".</summary>
    public static string About(RoomFor room) => room.OrMore ? $"{room.More} or" : $"about {room.More}";

    /// <summary>"6", "12 or more", "None".</summary>
    public static string Count(RoomFor room) => room switch
    {
        { More: 0 } => "None",
        { OrMore: true } => $"{room.More} or more",
        _ => $"{room.More}",
    };

    /// <summary>"19:10"; what to do where there is none.</summary>
    public static string LastSafe(Instant? at, Instant now) => at is { } safe ? TimeText.Moment(safe, now) : "None: ring first";

    private static string Safe(CapacityReport report) => report.LastSafeAt is { } safe
        ? $"Last safe time to refer: {TimeText.Moment(safe, report.MadeAt)}."
        : report.Areas.Where(area => area.LastSafeAt is not null).ToList() is { Count: > 0 } some
            ? $"Last safe time to refer differs: {string.Join(", ", some.Select(area => $"{area.Area} {TimeText.Moment(area.LastSafeAt!.Value, report.MadeAt)}"))}; elsewhere ring first."
            : "No time today is safe: ring first.";

    private static string Opening(CapacityShown shown) => shown.Open ? "" : $" The service is closed, and answers from {TimeText.Moment(shown.OpensAt, shown.Report.MadeAt)}.";

    /// <summary>What the figures rest on.</summary>
    public static IReadOnlyList<string> Assumed(CapacityPolicy policy) =>
    [
        $"A usual two-hour visit: {policy.VisitMinutes} minutes with the patient, one clinician, {(policy.Capabilities.Count == 0 ? "no special skill" : string.Join(", ", policy.Capabilities))}, {policy.DeskMinutes} minutes at the desk first.",
        $"There is room for a visit when its chance of beginning in time is {policy.ChanceWanted:P0} or more and nobody else becomes late by it.",
        "Nobody sets off before a visit was referred: the drive from the nearest base is counted.",
        "Open visits, breaks, ends of shifts and who begins later are counted. Somebody may fall ill or a visit take longer: it is an estimate, never a promise.",
        "Areas share the same people: their numbers do not add up.",
    ];
}
