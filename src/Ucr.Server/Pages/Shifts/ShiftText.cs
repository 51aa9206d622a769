using NodaTime;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Rota;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Pages.Wording;

namespace Ucr.Server.Pages.Shifts;

/// <summary>A shift in words.</summary>
internal static class ShiftText
{
    /// <summary>"At work", and the colour of its tag. Why somebody cannot be sent is not said here: that is theirs.</summary>
    public static (string Words, string Colour) State(Shift shift, Instant now) => shift switch
    {
        { Rota.Cancelled: not null } => ("Cancelled", "grey"),
        { Ended: true } => ($"Ended {TimeText.Moment(shift.EndsAt, now)}", "grey"),
        _ when shift.Rota.AwayAt(now) is { Until: { } until } => ($"Unavailable until {TimeText.Moment(until, now)}", "red"),
        _ when shift.Rota.AwayAt(now) is not null => ("Unavailable", "red"),
        _ when now < shift.StartsAt => ("Planned", "white"),
        _ when now >= shift.WorksUntil => ("Past its end, not signed off", "orange"),
        { Rota.Begun: false } => ("Not signed on", "orange"),
        _ when now >= shift.EndsAt => ("On overtime", "yellow"),
        _ => ("At work", "green"),
    };

    /// <summary>"08:00 to 18:00", with the overtime that was allowed.</summary>
    public static string Hours(Shift shift) =>
        $"{TimeText.Clock(shift.StartsAt)} to {TimeText.Clock(shift.EndsAt)}{(shift.OvertimeMinutes > 0 ? $", and {shift.OvertimeMinutes} min overtime" : "")}";

    /// <summary>"12:00 to 13:00, 30 min" or "30 min taken at 12:10".</summary>
    public static string Of(PlannedBreak one) => one.TakenAt is { } taken
        ? $"{one.Minutes} min taken at {TimeText.Clock(taken)}"
        : $"{one.Minutes} min, begins {TimeText.Clock(one.From)} to {TimeText.Clock(one.To)}";

    /// <summary>Each break; "None planned" where there is none.</summary>
    public static string Breaks(Shift shift) => shift.Breaks.Count == 0 ? "None planned" : string.Join("; ", shift.Breaks.Select(Of));

    /// <summary>"Clinical assessment, Catheter care until 31 Jan 2027".</summary>
    public static string Skills(Shift shift) => shift.Capabilities.Count == 0 ? "None recorded" : string.Join(", ", shift.Capabilities.Select(key => Skill(key, shift)));

    /// <summary>"A woman; speaks Polish"; that nobody has said where that is so.</summary>
    public static string About(Shift shift) => shift.About is not { } about || (about.Gender is null && about.Languages.Count == 0)
        ? "Not recorded"
        : string.Join("; ", new[] { about.Gender is { } gender ? WishText.Of(gender) : null, about.Languages.Count > 0 ? $"speaks {string.Join(", ", about.Languages.Select(LanguageText.Of))}" : null }.OfType<string>());

    private static string Skill(string key, Shift shift)
    {
        var dated = shift.Credentials?.Dated.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.Ordinal));
        string?[] more = [dated is { Grade: > 1 } ? $"grade {dated.Grade}" : null, dated?.From is { } from ? $"from {TimeText.Date(LondonDay.Of(from))}" : null, dated?.Until is { } until ? $"until {TimeText.Date(LondonDay.LastBefore(until))}" : null];
        return string.Join(' ', more.OfType<string>().Prepend(CapabilityText.Of(key)));
    }

    /// <summary>"590000 476000": easting and northing in metres.</summary>
    public static string Of(Place place) => $"{place.Easting} {place.Northing} (easting, northing)";

    /// <summary>"Off sick".</summary>
    public static string Of(UnavailableReason reason) => reason switch
    {
        UnavailableReason.Sick => "Off sick",
        UnavailableReason.Delayed => "Delayed",
        UnavailableReason.Vehicle => "Vehicle off the road",
        UnavailableReason.SpecialLeave => "Carer's or other special leave",
        UnavailableReason.Redeployed => "Redeployed to another team",
        UnavailableReason.Training => "Training, supervision or meeting",
        UnavailableReason.DidNotAttend => "Did not turn up",
        _ => "Another reason",
    };
}
