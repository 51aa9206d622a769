using Ucr.Domain.Clocks;
using static Ucr.Domain.Specs.Clocks.ClockStory;

namespace Ucr.Domain.Specs.Clocks;

public class TwoDaysSpecs
{
    [Theory]
    [InlineData("2026-01-17T09:00:00Z", true, true)]
    [InlineData("2026-01-17T09:00:00.999999Z", true, true)]
    [InlineData("2026-01-17T09:00:01Z", false, true)]
    [InlineData("2026-01-17T23:59:59.999999Z", false, true)]
    [InlineData("2026-01-18T00:00:00Z", false, false)]
    public void rule_40_two_days_are_counted_as_48_hours_and_as_two_midnights(string stopped, bool hours, bool midnights)
    {
        TwoDays.Within(T(9, 0), At(stopped), TwoDayCount.FortyEightHours).ShouldBe(hours);
        TwoDays.Within(T(9, 0), At(stopped), TwoDayCount.TwoMidnights).ShouldBe(midnights);
    }

    [Fact]
    public void rule_40_the_policy_says_which_count_drives_the_due_time()
    {
        Accepted(ResponseStandard.TwoDay).Referral.Clock!.DueAt.ShouldBe(At("2026-01-17T09:00:00Z"));
        var other = new World { Settings = Under(new ClockPolicies { TwoDay = TwoDayCount.TwoMidnights }) }
            .Holding(Received(T(9, 0))).After(Accept(T(9, 10), ResponseStandard.TwoDay), TriageNurse, T(9, 10));
        other.Referral.Clock!.DueAt.ShouldBe(At("2026-01-18T00:00:00Z") - Tick);
        Late(other, At("2026-01-17T23:59:59.999999Z")).ShouldBe(true);
        Late(other, At("2026-01-18T00:00:00Z")).ShouldBe(false);
    }

    [Fact]
    public void midnights_are_london_s()
    {
        TwoDays.DueAt(At("2026-06-10T23:30:00Z"), TwoDayCount.TwoMidnights).ShouldBe(At("2026-06-13T23:00:00Z") - Tick);
        TwoDays.DueAt(At("2026-03-28T12:00:00Z"), TwoDayCount.TwoMidnights).ShouldBe(At("2026-03-30T23:00:00Z") - Tick);
        TwoDays.DueAt(At("2026-03-28T12:00:00Z"), TwoDayCount.FortyEightHours).ShouldBe(At("2026-03-30T12:00:00Z"));
        Should.Throw<System.Diagnostics.UnreachableException>(() => TwoDays.DueAt(T(9, 0), (TwoDayCount)9));
    }

    private static bool? Late(World world, Instant stopped) => (world.Referral.Clock! with { StoppedAt = stopped }).Met;
}
