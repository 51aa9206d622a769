using Ucr.Domain.Reporting.Honesty;

namespace Ucr.Domain.Specs.Reporting.Honesty;

public class HeapingSpecs
{
    [Fact]
    public void the_chance_is_that_of_counting_every_way_it_can_fall()
    {
        // Every way in which six waits can lie in five stretches, counted one by one.
        for (var least = 0; least <= 6; least++)
        {
            var ways = Enumerable.Range(0, 15_625).Count(way => Digits(way).Count(stretch => stretch == 0) >= least);
            Heaping.Chance(least, 6 - least)!.Value.ShouldBe(ways / 15_625d, 1e-12);
        }
    }

    [Fact]
    public void as_many_as_around_are_no_surprise_and_twice_as_many_are()
    {
        Heaping.Chance(0, 0).ShouldBeNull();
        Heaping.Chance(20, 80)!.Value.ShouldBeGreaterThan(0.4);
        Heaping.Chance(40, 80)!.Value.ShouldBeLessThan(Heaping.Small);
        Heaping.Chance(2000, 8000)!.Value.ShouldBeInRange(0.49, 0.52);
        Heaping.Chance(4000, 8000)!.Value.ShouldBeInRange(0, 1e-9);
    }

    private static IEnumerable<int> Digits(int way) => Enumerable.Range(0, 6).Select(at => way / (int)Math.Pow(5, at) % 5);
}
