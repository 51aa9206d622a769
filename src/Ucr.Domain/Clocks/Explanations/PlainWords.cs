using System.Globalization;
using NodaTime.Text;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Clocks.Explanations;

/// <summary>Times, lengths and policies in the words of an explanation.</summary>
public static class PlainWords
{
    private static readonly ZonedDateTimePattern Moment = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm:ss x 'on' d MMM uuuu", DateTimeZoneProviders.Tzdb);

    /// <summary>"09:00:00 GMT on 15 Jan 2026": the zone says which of two equal times is meant on the autumn night.</summary>
    public static string Of(Instant at) => Moment.Format(at.InZone(LondonDays.Zone));

    /// <summary>"48 h 0 min", "50 min 0 s", "1 min 2.5 s": exact, in the units that matter.</summary>
    public static string Of(Duration length) => length switch
    {
        _ when length < Duration.Zero => $"minus {Of(-length)}",
        _ when length >= Duration.FromDays(5) && length.NanosecondOfDay == 0 => $"{length.Days} days",
        _ when length >= Duration.FromHours(3) => $"{(int)length.TotalHours} h {length.Minutes} min",
        _ => $"{(int)length.TotalMinutes} min {Seconds(length)} s",
    };

    /// <summary>"received-by-service, version 1".</summary>
    public static string Of(PolicyName policy) => policy.Value.Split('/') is [var name, var version] ? $"{name}, version {version}" : policy.Value;

    private static string Seconds(Duration length) =>
        (length.Seconds + (length.SubsecondNanoseconds / 1_000_000_000m)).ToString("0.######", CultureInfo.InvariantCulture);
}
