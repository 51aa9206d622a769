using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Ucr.Server.Integration.Itk.Reading;

/// <summary>
/// Times of HL7 version 3, as suppliers write them: <c>20210406123335+01</c>, <c>20210803140714+0100</c>, <c>201701012000+00</c>,
/// with a fraction of a second, or without an offset, which then is the time in London.
/// </summary>
public static partial class CdaTime
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>A moment; null where the text is only a date or no time.</summary>
    /// <param name="text">As sent.</param>
    /// <param name="withoutOffset">True when it was read as London's time for want of an offset.</param>
    public static Instant? Read(string? text, out bool withoutOffset)
    {
        withoutOffset = false;
        if (Form().Match(text?.Trim() ?? "") is not { Success: true } match || !match.Groups["time"].Success || Local(match) is not { } local)
        {
            return null;
        }

        withoutOffset = !match.Groups["offset"].Success;
        return withoutOffset ? local.InZoneLeniently(London).ToInstant() : Offset(match) is { } offset ? local.WithOffset(offset).ToInstant() : null;
    }

    /// <inheritdoc cref="Read(string?, out bool)" />
    public static Instant? Read(string? text) => Read(text, out _);

    /// <summary>A whole date, also out of a time; null when it is only a year or a month.</summary>
    public static LocalDate? ReadDate(string? text) => Form().Match(text?.Trim() ?? "") is { Success: true } match ? Date(match) : null;

    private static LocalDateTime? Local(Match match)
    {
        var (hour, minute) = (Number(match, "hour"), Number(match, "minute"));
        var second = match.Groups["second"].Success ? Number(match, "second") : 0;
        if (Date(match) is not { } date || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        var fraction = match.Groups["fraction"].Success ? decimal.Parse("0." + match.Groups["fraction"].Value, CultureInfo.InvariantCulture) : 0;
        return date.At(new LocalTime(hour, minute, second)).PlusNanoseconds((long)(fraction * NodaConstants.NanosecondsPerSecond));
    }

    private static LocalDate? Date(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return year is > 0 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;
    }

    private static Offset? Offset(Match match)
    {
        if (match.Groups["offset"].Value is "Z")
        {
            return NodaTime.Offset.Zero;
        }

        var minutes = (Number(match, "hours") * 60) + (match.Groups["minutes"].Success ? Number(match, "minutes") : 0);
        return minutes <= 18 * 60 ? NodaTime.Offset.FromSeconds(minutes * 60 * (match.Groups["sign"].Value is "-" ? -1 : 1)) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?<time>(?<hour>[0-9]{2})(?<minute>[0-9]{2})((?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,9}))?)?(?<offset>Z|(?<sign>[+-])(?<hours>[0-9]{2})(?<minutes>[0-9]{2})?)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
