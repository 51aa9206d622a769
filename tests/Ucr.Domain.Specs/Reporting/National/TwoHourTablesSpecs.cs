using Ucr.Domain.Clocks;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Reporting.National;
using Ucr.Domain.Triage;

namespace Ucr.Domain.Specs.Reporting.National;

public class TwoHourTablesSpecs
{
    private static readonly LocalDate January = new(2026, 1, 1);
    private static readonly LocalDate February = new(2026, 2, 1);
    private static readonly Instant Later = Instant.FromUtc(2026, 6, 1, 0, 0);

    [Fact]
    public void rule_03_each_table_has_a_month_of_its_own()
    {
        var received = Instant.FromUtc(2026, 1, 31, 23, 30);
        var seen = Instant.FromUtc(2026, 2, 1, 0, 45);

        var months = TwoHourTables.ByMonth([new(received, [Clock(received, stoppedAt: seen)], [seen])], Later);

        months[January].ShouldBe(new(Referrals: 1));
        months[February].ShouldBe(new(Seen: 1, InTime: 1, Contacts: 1, AllDue: 1, AllDueInTime: 1));
    }

    [Fact]
    public void rule_04_who_was_never_seen_is_in_the_local_percentage_only()
    {
        var clock = Clock(T(9, 0));
        var month = TwoHourTables.ByMonth([new(T(9, 0), [clock], []), new(T(9, 0), [clock with { StoppedAt = T(10, 0) }], [])], Later)[January];

        month.National.Percent.ShouldBe(100m);
        month.AllThatFellDue.Percent.ShouldBe(50m);
        month.AllThatFellDue.Label.ShouldNotBe(month.National.Label);
        month.AllThatFellDue.Label.ShouldContain("local");
        month.AllThatFellDue.Policy.ShouldNotBe(month.National.Policy);
    }

    [Fact]
    public void rule_04_nothing_has_fallen_due_before_its_last_instant_is_over()
    {
        CountedReferral waiting = new(T(9, 0), [Clock(T(9, 0))], []);

        TwoHourTables.ByMonth([waiting], T(11, 0))[January].AllDue.ShouldBe(0);
        TwoHourTables.ByMonth([waiting], T(11, 0) + Tick)[January].AllDue.ShouldBe(1);
    }

    [Fact]
    public void rule_04_what_was_left_behind_before_it_was_due_never_fell_due()
    {
        var clock = Clock(T(9, 0));

        Of(clock with { AbandonedAt = T(11, 0) }).AllDue.ShouldBe(0);
        Of(clock with { AbandonedAt = T(11, 0) + Tick }).ShouldBe(new(Referrals: 1, AllDue: 1));
    }

    [Fact]
    public void rule_05_type_05_is_in_every_table_07_in_contacts_only_and_06_in_none()
    {
        Of(Clock(T(9, 0), stoppedAt: T(10, 0))).ShouldBe(new(1, 1, 1, 1, 1, 1));
        Of(Clock(T(9, 0), ResponseStandard.TwoHourExempt, T(10, 0))).ShouldBe(new(Contacts: 1));
        TwoHourTables.ByMonth([new(T(9, 0), [Clock(T(9, 0), ResponseStandard.TwoDay, T(10, 0))], [T(10, 0)])], Later).ShouldBeEmpty();
    }

    [Fact]
    public void rule_05_a_referral_with_two_clocks_of_type_05_is_one_referral_and_its_contact_one_contact()
    {
        var first = Clock(T(9, 0)) with { AbandonedAt = T(10, 0) };
        var second = Clock(T(9, 0), ResponseStandard.TwoHourExempt) with { AbandonedAt = T(10, 5) };

        TwoHourTables.ByMonth([new(T(9, 0), [first, second, Clock(T(10, 5), stoppedAt: T(10, 30))], [T(10, 30)])], Later)[January]
            .ShouldBe(new(1, 1, 1, 1, 1, 1));
    }

    [Fact]
    public void a_stop_before_the_start_stands_in_no_percentage() => Of(Clock(T(9, 0), stoppedAt: T(9, 0) - Tick)).ShouldBe(new(Referrals: 1, Contacts: 1));

    [Fact]
    public void a_stop_at_the_start_is_seen_in_time() => Of(Clock(T(9, 0), stoppedAt: T(9, 0))).ShouldBe(new(1, 1, 1, 1, 1, 1));

    [Fact]
    public void what_was_entered_in_error_stands_in_no_figure() =>
        TwoHourTables.ByMonth([new(T(9, 0), [Clock(T(9, 0), stoppedAt: T(10, 0))], [T(10, 0)], EnteredInError: true)], Later).ShouldBeEmpty();

    [Fact]
    public void a_referral_is_counted_with_every_clock_it_has_had()
    {
        var world = Accepted().After(new ChangePathway(Ours, ResponseStandard.TwoDay, Why, T(9, 30)), TriageNurse, T(9, 30));
        var counted = CountedReferral.Of(world.Referral, [T(9, 50)]);

        counted.ReceivedAt.ShouldBe(T(9, 0));
        counted.Clocks.Select(clock => clock.Standard).ShouldBe([ResponseStandard.TwoHour, ResponseStandard.TwoDay]);
        counted.AttendedContacts.ShouldBe([T(9, 50)]);
        counted.EnteredInError.ShouldBeFalse();
        CountedReferral.Of(AtNine().Referral, []).Clocks.ShouldBeEmpty();
        CountedReferral.Of(world.Referral with { Closure = ClosureReason.EnteredInError }, []).EnteredInError.ShouldBeTrue();
    }

    private static MonthCounts Of(ResponseClock clock) =>
        TwoHourTables.ByMonth([new(T(9, 0), [clock], clock.StoppedAt is { } seen ? [seen] : [])], Later)[January];

    private static ResponseClock Clock(Instant startedAt, ResponseStandard standard = ResponseStandard.TwoHour, Instant? stoppedAt = null) =>
        new(standard, startedAt, startedAt + standard.Limit(), new("received-by-service/1"), stoppedAt);
}
