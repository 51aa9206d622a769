using CsCheck;
using Ucr.Dispatch.Rounds;

namespace Ucr.Dispatch.Specs.Rounds;

public sealed class RoundSearchSpecs
{
    private const int Tries = 60;

    [Fact]
    public void no_rule_is_broken_and_a_search_never_ends_worse_than_it_began() => Gen.ULong.Sample(
        seed =>
        {
            var set = new RoundSet(Problems.Random(seed));
            var search = new RoundSearch(set, new(40, seed));
            search.Fill();
            var begun = set.Cost;
            BrokenRules.Of(set).ShouldBeEmpty();

            search.Run();

            BrokenRules.Of(set).ShouldBeEmpty();
            set.Cost.ShouldBeLessThanOrEqualTo(begun + 1e-6);
        },
        iter: Tries,
        threads: 1);

    [Fact]
    public void the_same_seed_gives_the_same_rounds() => Gen.ULong.Sample(
        seed => Searched(seed).ShouldBe(Searched(seed)), iter: Tries / 3, threads: 1);

    [Fact]
    public void what_a_trial_says_is_what_an_insertion_costs() => Gen.ULong.Sample(
        seed =>
        {
            var set = new RoundSet(Problems.Random(seed, pairs: false));
            new RoundSearch(set, new(0, seed)).Fill();
            foreach (var stop in Enumerable.Range(0, set.Problem.Stops.Length).Where(stop => set.RoundOf(stop) >= 0 && set.Problem.Stops[stop].Store < 0).ToList())
            {
                set.Reschedule(Out(set, stop));
                var (before, opening) = (set.Cost, new Trials(set).Cheapest(stop));
                set.Insert(stop, opening);
                var cost = set.Cost - before + set.Problem.Stops[stop].LeftOutCost;

                // A shorter last drive may make the latest stop less late: a trial does not count on it.
                cost.ShouldBeInRange(set.Problem.LargestLateCost > 0 ? double.NegativeInfinity : opening.Cost - 0.01, opening.Cost + 0.01);
            }
        },
        iter: Tries,
        threads: 1);

    [Fact]
    public void two_who_start_together_are_delayed_together()
    {
        var stops = new RoundStop[]
        {
            new(0, 30) { Due = 60, LateCost = 1, Together = true, Partner = 1, PartnerAfter = 0 },
            new(0, 30) { Together = true, Partner = 0, PartnerAfter = 0 },
        };
        var set = new RoundSet(new(stops, [new(1, 0, 500), new(2, 45, 500)], new(3, (from, to) => (from == to ? 0 : 10, 0))) { May = [true, true, true, true] });

        new RoundSearch(set, new(10)).Run();

        (set.StartOf(0), set.StartOf(1)).ShouldBe((55, 55));
        set.RoundOf(0).ShouldNotBe(set.RoundOf(1));
    }

    private static int[][] Searched(ulong seed)
    {
        var set = new RoundSet(Problems.Random(seed));
        new RoundSearch(set, new(40, seed)).Run();
        return [.. Enumerable.Range(0, set.Problem.Frames.Length).Select(round => set[round].ToArray())];
    }

    private static int Out(RoundSet set, int stop)
    {
        var round = set.RoundOf(stop);
        set.Take(stop);
        return round;
    }
}
