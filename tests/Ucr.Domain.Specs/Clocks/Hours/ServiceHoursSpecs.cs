using Ucr.Domain.Clocks.Hours;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks.Hours;

public class ServiceHoursSpecs
{
    private static readonly ServiceHours EightToEight = new();
    private static readonly ServiceHours Night = new() { Week = ServiceHours.EveryDay(new(20, 0), new(2, 0)) };

    [Theory]
    [InlineData("2026-01-15T07:59:59.999999Z", false)]
    [InlineData("2026-01-15T08:00:00Z", true)]
    [InlineData("2026-01-15T19:59:59.999999Z", true)]
    [InlineData("2026-01-15T20:00:00Z", false)]
    [InlineData("2026-06-15T07:00:00Z", true)] // 8:00 BST
    [InlineData("2026-06-15T06:59:59Z", false)]
    [InlineData("2026-06-15T19:00:00Z", false)]
    public void open_from_opening_to_the_moment_before_closing_by_london_s_clock(string at, bool open) => EightToEight.IsOpen(At(at)).ShouldBe(open);

    [Fact]
    public void hours_past_midnight_belong_to_the_evening()
    {
        Night.IsOpen(At("2026-01-15T01:59:59Z")).ShouldBeTrue();
        Night.IsOpen(At("2026-01-15T02:00:00Z")).ShouldBeFalse();
        Night.OpensAt(At("2026-01-15T02:00:00Z")).ShouldBe(At("2026-01-15T20:00:00Z"));
    }

    [Fact]
    public void rule_19_a_service_may_close_on_bank_holidays_and_says_so()
    {
        var closed = EightToEight with { OnBankHolidays = [] };
        EightToEight.IsOpen(At("2026-12-25T12:00:00Z")).ShouldBeTrue();
        closed.IsOpen(At("2026-12-25T12:00:00Z")).ShouldBeFalse();
        closed.IsOpen(At("2026-12-26T12:00:00Z")).ShouldBeTrue("the substitute day is the 28th");
        closed.OpensAt(At("2026-12-24T21:00:00Z")).ShouldBe(At("2026-12-26T08:00:00Z"));
        var shorter = EightToEight with { OnBankHolidays = [new(new(10, 0), new(16, 0))] };
        shorter.OpensAt(At("2026-12-25T08:00:00Z")).ShouldBe(At("2026-12-25T10:00:00Z"));
        BankHolidays.England.ShouldContain(new LocalDate(2026, 12, 28));
        BankHolidays.England.ShouldBeInOrder();
    }

    [Fact]
    public void a_service_that_is_closed_at_weekends_opens_on_monday()
    {
        var weekdays = new ServiceHours { Week = [.. ServiceHours.EveryDay(new(8, 0), new(20, 0)).Where(day => day.Day < IsoDayOfWeek.Saturday)] };
        weekdays.OpensAt(At("2026-01-16T20:00:00Z")).ShouldBe(At("2026-01-19T08:00:00Z"));
        weekdays.OpensAt(At("2026-01-16T19:59:00Z")).ShouldBe(At("2026-01-16T19:59:00Z"));
        weekdays.LastClosing(At("2026-01-10T00:00:00Z"), At("2026-01-18T12:00:00Z")).ShouldBe(At("2026-01-16T20:00:00Z"));
    }

    [Fact]
    public void the_last_closing_lies_after_the_start_and_not_after_the_moment()
    {
        EightToEight.LastClosing(At("2026-01-15T19:00:00Z"), At("2026-01-15T21:00:00Z")).ShouldBe(At("2026-01-15T20:00:00Z"));
        EightToEight.LastClosing(At("2026-01-15T20:00:00Z"), At("2026-01-15T22:00:00Z")).ShouldBeNull();
        EightToEight.LastClosing(At("2026-01-15T19:00:00Z"), At("2026-01-15T20:00:00Z")).ShouldBe(At("2026-01-15T20:00:00Z"));
        EightToEight.LastClosing(At("2026-01-15T09:00:00Z"), At("2026-01-15T11:00:00Z")).ShouldBeNull("open then");
    }

    [Fact]
    public void a_service_that_never_opens_has_no_next_opening() =>
        new ServiceHours { Week = [] }.OpensAt(T(9, 0)).ShouldBe(T(9, 0));

    [Fact]
    public void on_the_spring_night_an_opening_in_the_hour_left_out_is_moved_on() =>
        new ServiceHours { Week = ServiceHours.EveryDay(new(1, 30), new(20, 0)) }.OpensAt(At("2026-03-29T00:45:00Z")).ShouldBe(At("2026-03-29T01:30:00Z"));
}
