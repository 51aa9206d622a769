using Ucr.Dispatch.Capacity;
using Ucr.Dispatch.Travel;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs.Capacity;

public class CapacityNowSpecs
{
    private static readonly CapacityArea Near = new("Harbour", Harbour);
    private static readonly CapacityArea Far = new("Moorside", East(25));

    [Fact]
    public void with_nobody_on_shift_there_is_no_room_and_no_safe_time()
    {
        var report = Of(At(T(9), []));
        report.AtWork.ShouldBe(0);
        report.Everywhere.ShouldAllBe(hour => hour.More == 0);
        report.LastSafeAt.ShouldBeNull();
    }

    [Fact]
    public void more_people_take_more_and_open_work_takes_room_away()
    {
        var one = Of(At(T(9), [], Clinician("ann"))).Everywhere[0].More;
        var two = Of(At(T(9), [], Clinician("ann"), Clinician("bea"))).Everywhere[0].More;
        var busy = Of(At(T(9), [Visit(1, due: T(10, 30)), Visit(2, due: T(11))], Clinician("ann"))).Everywhere[0].More;
        one.ShouldBeInRange(1, 3);
        two.ShouldBeGreaterThan(one);
        busy.ShouldBeLessThan(one);
    }

    [Fact]
    public void each_hour_has_its_own_answer_and_a_shift_that_begins_later_counts_from_then()
    {
        var late = Clinician("ann") with { ShiftStartsAt = T(12) };
        var hours = Of(At(T(9), [], late)).Everywhere;
        hours.Select(hour => hour.From).ShouldBe([T(9), T(10), T(11), T(12)]);
        hours[0].More.ShouldBe(0);
        hours[3].More.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void the_last_safe_time_lies_a_visit_and_a_drive_before_the_last_shift_ends()
    {
        var safe = Of(At(T(9), [], Clinician("ann", ends: T(16)))).Areas.Single(area => area.Area == "Harbour").LastSafeAt;
        safe.ShouldNotBeNull();
        safe.Value.ShouldBeInRange(T(14, 20), T(15));
    }

    [Fact]
    public void an_area_that_is_far_away_is_safe_for_less_long_and_the_service_goes_by_the_first()
    {
        var report = Of(At(T(9), [], Clinician("ann", ends: T(16))));
        var (near, far) = (report.Areas.Single(area => area.Area == "Harbour"), report.Areas.Single(area => area.Area == "Moorside"));
        far.LastSafeAt.ShouldNotBeNull();
        far.LastSafeAt.Value.ShouldBeLessThan(near.LastSafeAt!.Value);
        report.LastSafeAt.ShouldBe(far.LastSafeAt);
    }

    [Fact]
    public void overtime_that_was_allowed_makes_the_day_longer()
    {
        var usual = Of(At(T(9), [], Clinician("ann", ends: T(16)))).LastSafeAt!.Value;
        var longer = Of(At(T(9), [], Clinician("ann", ends: T(16)) with { OvertimeMinutes = 60 })).LastSafeAt!.Value;
        longer.ShouldBeGreaterThan(usual);
    }

    [Fact]
    public void the_same_situation_gives_the_same_answer_and_counting_stops_somewhere()
    {
        var crowd = Enumerable.Range(0, 20).Select(number => Clinician($"c{number:00}")).ToArray();
        var situation = At(T(9), [Visit(1), Visit(2, east: 9)], crowd);
        var (one, other) = (Of(situation, most: 12), Of(situation with { Clinicians = [.. crowd.Reverse()] }, most: 12));
        one.Everywhere.ShouldBe(other.Everywhere);
        one.Everywhere[0].ShouldBe(new(T(9), 12, OrMore: true));
    }

    private static CapacityReport Of(Situation situation, int most = 30) =>
        CapacityNow.Of(situation, [Far, Near], EstimatedTravelTime.Instance, CapacityPolicy.Standard with { CountAtMost = most });
}
