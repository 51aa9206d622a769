using Ucr.Dispatch.Learning;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs.Learning;

public sealed class LearntSpeedsSpecs
{
    [Fact]
    public void without_a_drive_the_assumptions_hold()
    {
        var learnt = LearntSpeeds.From([]);

        learnt.Speeds.ShouldBe(SpeedsByHour.Assumed.Speeds);
        (learnt.RoadFactor, learnt.Spread).ShouldBe((SpeedsByHour.Assumed.RoadFactor, 1));
    }

    [Fact]
    public void many_drives_that_take_a_quarter_longer_are_learnt_and_the_bad_hour_apart()
    {
        var learnt = LearntSpeeds.From(Drives(2000, hour => hour == 17 ? 1.25 * 1.5 : 1.25));

        foreach (var hour in Enumerable.Range(8, 12))
        {
            var assumed = Minutes(SpeedsByHour.Assumed, hour);
            (Minutes(learnt, hour) / assumed).ShouldBe(hour == 17 ? 1.25 * 1.5 : 1.25, 0.06);
        }

        learnt.Spread.ShouldBeLessThan(0.5, "these drives hardly differ from what is expected of them");
    }

    [Fact]
    public void five_drives_change_little() =>
        (Minutes(LearntSpeeds.From(Drives(5, _ => 2)), 11) / Minutes(SpeedsByHour.Assumed, 11)).ShouldBeInRange(1.02, 1.35);

    [Fact]
    public void an_hour_without_drives_follows_the_others() =>
        (Minutes(LearntSpeeds.From(Drives(2000, _ => 1.3)), 3) / Minutes(SpeedsByHour.Assumed, 3)).ShouldBe(1.3, 0.05);

    [Fact]
    public void a_drive_that_was_recorded_hours_late_counts_as_three_times_its_length_at_most()
    {
        var one = new PastDrive(East(0), East(10), T(11), 20);
        PastDrive[] rest = [.. Drives(200, _ => 1)];

        Minutes(LearntSpeeds.From([.. rest, one with { Minutes = 900 }]), 11).ShouldBe(Minutes(LearntSpeeds.From([.. rest, one with { Minutes = 90 }]), 11), 1e-9);
    }

    [Fact]
    public void drives_that_differ_widely_widen_the_spread() =>
        LearntSpeeds.From([.. Drives(600, _ => 0.5), .. Drives(600, _ => 1.9)]).Spread.ShouldBeGreaterThan(1.5);

    [Fact]
    public void the_order_of_drives_does_not_matter()
    {
        var drives = Drives(300, hour => 1 + (hour / 50.0)).ToList();

        LearntSpeeds.From(Enumerable.Reverse(drives)).Speeds.ShouldBe(LearntSpeeds.From(drives).Speeds);
    }

    private static IEnumerable<PastDrive> Drives(int count, Func<int, double> longer) => Enumerable.Range(0, count).Select(i =>
    {
        var (hour, to) = (8 + (i % 12), East(3 + (i % 17)));
        var drive = EstimatedTravelTime.Instance.Usual(East(0), to)!.Value;
        var moving = drive.Moving * EstimatedTravelTime.Instance.Slowness(T(hour));
        return new PastDrive(East(0), to, T(hour, i % 60), drive.Parking + (moving * longer(hour)));
    });

    private static double Minutes(SpeedsByHour speeds, int hour) => speeds.Usual(East(0), East(10)).Moving * speeds.Slowness(T(hour));
}
