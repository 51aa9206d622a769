using Ucr.Domain.Triage.Criteria;

namespace Ucr.Domain.Reporting;

/// <summary>The month that something is reported in: by Europe/London's calendar, also in summer (rule 22).</summary>
public static class ReportingMonth
{
    /// <summary>First day of the month that an instant belongs to.</summary>
    public static LocalDate Of(Instant at)
    {
        var day = at.InZone(LondonDays.Zone).Date;
        return new(day.Year, day.Month, 1);
    }

    /// <summary>The instants of a month: from its first moment, up to but not at the next month's.</summary>
    /// <param name="month">Any day of it.</param>
    public static Interval Whole(LocalDate month)
    {
        var first = new LocalDate(month.Year, month.Month, 1);
        return new(first.AtStartOfDayInZone(LondonDays.Zone).ToInstant(), first.PlusMonths(1).AtStartOfDayInZone(LondonDays.Zone).ToInstant());
    }
}
