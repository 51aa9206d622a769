using NodaTime;
using Ucr.Domain.Triage.Criteria;

namespace Ucr.Server.Operations.Demo;

/// <summary>A service day of the demonstration: it begins at nine, whatever the time is outside.</summary>
/// <param name="Date">Europe/London.</param>
/// <param name="Hours">Hours in which referrals arrive.</param>
public sealed record DemoDay(LocalDate Date, double Hours)
{
    private static readonly LocalTime Nine = new(9, 0);
    private static readonly Duration Early = Duration.FromHours(3);
    private static readonly Duration WriteUp = Duration.FromHours(4);

    /// <summary>When the demonstration shows it from, UTC.</summary>
    public Instant BeginsAt => Date.At(Nine).InZoneLeniently(LondonDays.Zone).ToInstant();

    /// <summary>What came from here on waits when the day begins, so that there is something to see at once.</summary>
    public Instant FirstArrivalAt => BeginsAt - Early;

    /// <summary>No referral arrives from here on.</summary>
    public Instant ArrivalsEndAt => BeginsAt + Duration.FromHours(Hours);

    /// <summary>Whoever came last has been seen and written up by now.</summary>
    public Instant EndsAt => ArrivalsEndAt + WriteUp;

    /// <summary>The day after.</summary>
    public DemoDay Next => this with { Date = Date.PlusDays(1) };

    /// <summary>The day that an instant belongs to: the one before, until that has ended.</summary>
    public static DemoDay Of(Instant now, double hours)
    {
        var today = new DemoDay(now.InZone(LondonDays.Zone).Date, hours);
        var before = today with { Date = today.Date.PlusDays(-1) };
        return now < before.EndsAt ? before : today;
    }
}
