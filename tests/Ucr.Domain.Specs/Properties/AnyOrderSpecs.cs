using CsCheck;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Reporting.National;
using Ucr.Domain.Visits;

namespace Ucr.Domain.Specs.Properties;

/// <summary>Commands that have nothing to do with one another may arrive in any order: the figures are the same.</summary>
public class AnyOrderSpecs
{
    private static readonly Instant EndOfDay = T(20, 0);

    [Fact]
    public void referrals_that_arrive_in_any_order_give_the_same_figures() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var days = Enumerable.Range(0, 5).Select(_ => OneDay(random.Next(), [])).ToList();
            var shuffled = days.ToArray();
            random.Shuffle(shuffled);

            Figures(shuffled).ShouldBe(Figures(days));
            Figures([.. days.Take(2)]).Concat(Figures([.. days.Skip(2)])).Aggregate((one, other) => one + other).ShouldBe(Figures(days).Aggregate((one, other) => one + other));
        },
        iter: Repeated.Times / 10);

    [Fact]
    public void what_else_is_recorded_about_a_referral_and_when_changes_no_figure() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            int[] order = [0, 1, 2, 3];
            random.Shuffle(order);

            Figures([OneDay(seed, order)]).ShouldBe(Figures([OneDay(seed, [])]));
        },
        iter: Repeated.Times / 10);

    private static IReadOnlyList<MonthCounts> Figures(IReadOnlyList<AnyWorld> days) =>
        [.. TwoHourTables.ByMonth(days.Select(Counted), EndOfDay + Duration.FromDays(1)).Values];

    private static CountedReferral Counted(AnyWorld world) => CountedReferral.Of(
        world.Referral, world.Facts.OfType<CareContactStarted>().Where(contact => contact.Attendance is "5" or "6").Select(contact => contact.OccurredAt));

    // The usual path as far as it gets, at random times; facts that do not touch the clock come in between, in the order given.
    private static AnyWorld OneDay(int seed, IReadOnlyList<int> besides)
    {
        var (world, now, random) = (AnyWorld.Begun(), T(9, 0), new Random(seed));
        foreach (var (next, at) in UsualDay.Path.Take(random.Next(UsualDay.Path.Count + 1)).Select((next, at) => (next, at)))
        {
            now += Duration.FromMinutes(random.Next(30));
            if (at < besides.Count)
            {
                Give(world, Beside(besides[at], now), now);
            }

            Give(world, next(now), now);
        }

        return world;
    }

    private static (object Command, Actor By) Beside(int which, Instant at) => which switch
    {
        0 => (new Domain.Intake.AmendReferral(Ours, Message, Words("More"), null, null, null, at), Sender),
        1 => (new InformReferrer(Ours, "Phone", at), CallTaker),
        2 => (new Domain.Clocks.RaiseWhatIsDue(Ours), Actor.Service),
        _ => (new Domain.Triage.RecordTriage(Ours, new() { Picture = new() { Frailty = 4 } }, at), CallTaker),
    };

    private static void Give(AnyWorld world, (object Command, Actor By) asked, Instant now)
    {
        if (world.Decide(asked.Command, asked.By, now) is { } decision)
        {
            world.Apply(asked.Command, decision);
        }
    }
}
