using Ucr.Domain.Reporting.Csds;

namespace Ucr.Domain.Specs.Reporting.Csds;

public class CsdsRowsSpecs
{
    private static readonly ReportingPeriod March = new(new(2026, 3, 1), new(2026, 4, 14));
    private static readonly ReportingPeriod April = new(new(2026, 4, 1), new(2026, 5, 14));
    private static readonly Instant InMarch = Instant.FromUtc(2026, 3, 10, 9, 0);

    [Fact]
    public void rule_51_each_waiting_time_is_a_row_with_dates_and_times()
    {
        CsdsCase of = new(Ours, InMarch)
        {
            Waits = [new("05", InMarch, InMarch + Duration.FromMinutes(90)), new("06", InMarch), new("07", InMarch)],
        };

        CsdsRows.For(March, [of]).Waits.ShouldBe(
        [
            new(Ours, "05", new(2026, 3, 10, 9, 0, 0), new LocalDateTime(2026, 3, 10, 10, 30, 0)),
            new(Ours, "06", new(2026, 3, 10, 9, 0, 0), null),
            new(Ours, "07", new(2026, 3, 10, 9, 0, 0), null),
        ]);
    }

    [Fact]
    public void rule_51_times_are_local_and_cut_to_the_second()
    {
        var summer = Instant.FromUtc(2026, 4, 10, 9, 0) + Duration.FromMilliseconds(59_999);

        CsdsRows.For(April, [new(Ours, summer)]).Referrals.ShouldHaveSingleItem().Received.ShouldBe(new(2026, 4, 10, 10, 0, 59));
    }

    [Fact]
    public void rule_52_an_open_referral_is_exported_every_month_until_it_is_closed()
    {
        CsdsCase open = new(Ours, InMarch);
        var periods = new[] { new ReportingPeriod(new(2026, 2, 1), new(2026, 3, 14)), March, April, new(new(2026, 5, 1), new(2026, 6, 14)) };

        periods.Select(period => CsdsRows.IsExported(open, period)).ShouldBe([false, true, true, true]);
        periods.Select(period => CsdsRows.IsExported(open with { ClosedOn = new(2026, 4, 1) }, period)).ShouldBe([false, true, true, false]);
        periods.Select(period => CsdsRows.IsExported(open with { RejectedOn = new(2026, 3, 31) }, period)).ShouldBe([false, true, false, false]);
    }

    [Fact]
    public void rule_52_a_referral_of_the_last_moment_belongs_to_londons_month() =>
        CsdsRows.IsExported(new(Ours, Instant.FromUtc(2026, 3, 31, 23, 30)), March).ShouldBeFalse();

    [Fact]
    public void rule_54_what_was_entered_in_error_is_never_exported_not_even_as_a_closure()
    {
        var rows = CsdsRows.For(March, [new(Ours, InMarch) { Voided = true, ClosedOn = new(2026, 3, 20), Waits = [new("05", InMarch)], Contacts = [Seen(InMarch)] }]);

        rows.Referrals.ShouldBeEmpty();
        rows.Waits.ShouldBeEmpty();
        rows.Contacts.ShouldBeEmpty();
    }

    [Fact]
    public void contacts_are_those_of_the_period()
    {
        var march = Seen(InMarch, minutes: 45);
        var april = Seen(Instant.FromUtc(2026, 4, 2, 9, 0)) with { Id = Guid.Parse("00000000-0000-7000-8000-00000000000d") };
        CsdsCase of = new(Ours, InMarch) { Contacts = [march, april] };

        CsdsRows.For(March, [of]).Contacts.ShouldBe([new(march.Id, Ours, new(2026, 3, 10, 9, 0, 0), "01", "5", 45)]);
        CsdsRows.For(April, [of]).Contacts.ShouldHaveSingleItem().Contact.ShouldBe(april.Id);
    }

    [Fact]
    public void a_waiting_time_that_starts_later_waits_for_its_month() =>
        CsdsRows.For(March, [new(Ours, InMarch) { Waits = [new("05", Instant.FromUtc(2026, 3, 31, 23, 0))] }]).Waits.ShouldBeEmpty();

    [Theory]
    [InlineData("5", "5", true)]
    [InlineData("05", "5", true)]
    [InlineData(" 06 ", "6", true)]
    [InlineData("07", "7", false)]
    [InlineData("3", "3", false)]
    [InlineData("02", "2", false)]
    [InlineData("4", "4", false)]
    [InlineData("0", "0", false)]
    [InlineData("00", "0", false)]
    [InlineData("1", null, false)]
    [InlineData("005", null, false)]
    [InlineData("55", null, false)]
    [InlineData("", null, false)]
    [InlineData(null, null, false)]
    public void rule_58_attendance_padded_or_not_is_read_alike_and_written_in_one_form(string? read, string? written, bool attended)
    {
        AttendanceCode.Canonical(read).ShouldBe(written);
        AttendanceCode.IsAttended(read).ShouldBe(attended);
    }

    [Fact]
    public void rule_58_an_export_writes_the_one_form() =>
        CsdsRows.For(March, [new(Ours, InMarch) { Contacts = [Seen(InMarch) with { Attendance = "05" }] }]).Contacts.ShouldHaveSingleItem().Attendance.ShouldBe("5");

    [Theory]
    [InlineData(true, true, true, "01")]
    [InlineData(true, false, true, "02")]
    [InlineData(false, false, true, "03")]
    [InlineData(false, false, false, "07")]
    public void rule_57_a_person_without_a_number_has_a_status_all_the_same(bool number, bool traced, bool canBeTraced, string status)
    {
        NhsNumber.TryParse("9990000018", out var known).ShouldBeTrue();

        NhsNumberStatus.For(number ? known : null, traced, canBeTraced).ShouldBe(status);
    }

    internal static CsdsContact Seen(Instant at, int? minutes = null) => new(Contact, at, "01", "5", minutes);
}
