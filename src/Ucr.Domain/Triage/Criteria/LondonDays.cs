namespace Ucr.Domain.Triage.Criteria;

/// <summary>Days as people in England count them.</summary>
public static class LondonDays
{
    /// <summary>Where people in England count hours and days.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The London day of an instant.</summary>
    public static LocalDate Of(Instant at) => at.InZone(Zone).Date;

    /// <summary>Age in whole years on the London day of an instant: the birthday itself counts (rule 10). Born on 29 February, a year is full on 1 March where there is no such day.</summary>
    public static int AgeAt(LocalDate bornOn, Instant at)
    {
        var day = Of(at);
        var years = day.Year - bornOn.Year;
        return (day.Month, day.Day).CompareTo((bornOn.Month, bornOn.Day)) < 0 ? years - 1 : years;
    }
}
