using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Ucr.Domain.Allocation;
using Ucr.Domain.Values;
using Ucr.Server.Pages.Referrals.Protecting;
using Ucr.Server.Reporting;

namespace Ucr.Server.Allocation.Rota;

/// <summary>Shifts as a file of the columns that can be brought in again: brought in unchanged, it changes nothing that the rota said.</summary>
public static class RotaFile
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalTimePattern Hours = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The file's bytes: one shift a line, the earliest first. A cancelled shift is left out.</summary>
    public static byte[] Write(IEnumerable<Shift> shifts) => ReportCsv.Write(
        RotaColumns.All,
        shifts.Where(shift => shift.Rota.Cancelled is null).OrderBy(shift => shift.StartsAt).ThenBy(shift => shift.Clinician.Value, StringComparer.Ordinal).Select(Row));

    private static IReadOnlyList<string?> Row(Shift shift) =>
    [
        shift.Clinician.Value, LocalDatePattern.Iso.Format(shift.StartsAt.InZone(London).Date), At(shift.StartsAt), At(shift.EndsAt), shift.Team, shift.Profession,
        string.Join(';', shift.Capabilities.Select(key => TypedCapability.Write(key, shift.Credentials?.Dated.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.Ordinal))))),
        Of(shift.Base), shift.EndsIn is { } place ? Of(place) : null,
        string.Join(';', shift.Breaks.Select(one => string.Create(CultureInfo.InvariantCulture, $"{At(one.From)}-{At(one.To)} {one.Minutes}"))),
        string.Join(';', shift.CarriedKit),
        shift.Credentials?.RegistrationUntil is { } until ? LocalDatePattern.Iso.Format(LondonDay.LastBefore(until)) : null,
        shift.Credentials is { } known ? known.SignedOff ? "yes" : "no" : null,
        shift.About?.Gender?.ToString().ToLowerInvariant(), string.Join(';', shift.About?.Languages ?? []),
    ];

    // In the hour that comes twice, which of the two.
    private static string At(Instant at)
    {
        var there = at.InZone(London);
        var time = Hours.Format(there.TimeOfDay);
        return London.MapLocal(there.LocalDateTime).Count == 2 ? $"{time} {(there.Offset == Offset.Zero ? "GMT" : "BST")}" : time;
    }

    private static string Of(Place place) => string.Create(CultureInfo.InvariantCulture, $"{place.Easting} {place.Northing}");
}
