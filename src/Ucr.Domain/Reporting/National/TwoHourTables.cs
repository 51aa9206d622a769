using Ucr.Domain.Clocks;

namespace Ucr.Domain.Reporting.National;

/// <summary>
/// The national two-hour tables. The percentage takes type 05 by the month of the clock stop, the referral count type 05 by
/// the month of receipt, the contact count 05 and 07 by the month of the contact; type 06 is in none (rules 3 and 5).
/// </summary>
/// <remarks>Source: docs/standards.md, rules 3 to 5: metadata of the workbooks that NHS England publishes.</remarks>
public static class TwoHourTables
{
    /// <summary>The counts of each month that has any, by the first day of the month in London.</summary>
    /// <param name="referrals">The referrals of one organisation.</param>
    /// <param name="now">UTC: what is due after it has not fallen due.</param>
    public static IReadOnlyDictionary<LocalDate, MonthCounts> ByMonth(IEnumerable<CountedReferral> referrals, Instant now) =>
        referrals.Where(referral => !referral.EnteredInError)
            .SelectMany(referral => Counted(referral, now))
            .GroupBy(counted => ReportingMonth.Of(counted.At), counted => counted.One)
            .OrderBy(month => month.Key)
            .ToDictionary(month => month.Key, month => month.Aggregate((all, one) => all + one));

    private static IEnumerable<(Instant At, MonthCounts One)> Counted(CountedReferral referral, Instant now)
    {
        if (referral.Has(ResponseStandard.TwoHour))
        {
            yield return (referral.ReceivedAt, new(Referrals: 1));
        }

        foreach (var clock in referral.Clocks.Where(clock => clock.Standard == ResponseStandard.TwoHour))
        {
            if (Stopped(clock) is { } stoppedAt)
            {
                yield return (stoppedAt, new(Seen: 1, InTime: One(clock.Met)));
            }

            if (FellDue(clock, now))
            {
                yield return (clock.DueAt, new(AllDue: 1, AllDueInTime: One(clock.Met)));
            }
        }

        foreach (var contact in referral.Has(ResponseStandard.TwoHour, ResponseStandard.TwoHourExempt) ? referral.AttendedContacts : [])
        {
            yield return (contact, new(Contacts: 1));
        }
    }

    // A stop before its start cannot be right: it is listed for somebody to correct, and is in no figure.
    private static Instant? Stopped(ResponseClock clock) => clock.StoppedAt >= clock.StartedAt ? clock.StoppedAt : null;

    // What was left behind before it was due never fell due; what was left behind later was overdue, and not met.
    private static bool FellDue(ResponseClock clock, Instant now) =>
        (Stopped(clock) is not null || (clock.StoppedAt is null && clock.DueAt < now)) && (clock.AbandonedAt is null || clock.AbandonedAt > clock.DueAt);

    private static int One(bool? met) => met is true ? 1 : 0;
}
