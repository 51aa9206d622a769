using NodaTime;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Server.Pages.Referrals.Protecting;

/// <summary>A London day as instants: nobody gives the hour at which a warning is looked at.</summary>
public static class LondonDay
{
    /// <summary>Its first instant, UTC.</summary>
    public static Instant Begins(LocalDate day) => day.AtStartOfDayInZone(LondonDays.Zone).ToInstant();

    /// <summary>The first instant after it, UTC.</summary>
    public static Instant Ends(LocalDate day) => Begins(day.PlusDays(1));

    /// <summary>The last day before an instant at which something ends.</summary>
    public static LocalDate LastBefore(Instant end) => end.Minus(Duration.Epsilon).InZone(LondonDays.Zone).Date;

    /// <summary>The day of an instant.</summary>
    public static LocalDate Of(Instant at) => at.InZone(LondonDays.Zone).Date;
}
