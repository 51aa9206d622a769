using CsCheck;

namespace Ucr.Domain.Specs.Properties;

public class AnyHistorySpecs
{
    private static readonly Actor[] Actors =
        [TriageNurse, OtherTriageNurse, Nurse, Medic, Desk, CallTaker, Manager, Sender, Actor.Service, new(Nurse.Id, Enum.GetValues<Role>().ToHashSet(), Registered: true)];

    [Fact]
    public void every_command_of_the_domain_is_among_those_that_histories_are_made_of()
    {
        var builder = new AnyValue(new Random(1), T(9, 0), []);

        AnyWorld.Commands.Count.ShouldBeGreaterThan(40);
        AnyWorld.Commands.ShouldAllBe(type => builder.Command(type).GetType() == type);
    }

    [Fact]
    public void any_history_that_the_deciders_produce_evolves_and_the_same_command_again_adds_nothing() =>
        Gen.Select(Gen.Int[-4, UsualDay.Path.Count], Gen.Select(Gen.Int, Gen.Int[0, 20]).Array[1, 40]).Sample(
            (begun, steps) =>
            {
                var (world, now) = (AnyWorld.Begun(), T(9, 0));
                foreach (var next in UsualDay.Path.Take(begun))
                {
                    now += Duration.FromMinutes(3);
                    Step(world, next(now), now);
                }

                foreach (var (seed, minutes) in steps)
                {
                    now += Duration.FromMinutes(minutes);
                    Step(world, Next(world, new Random(seed), now), now);
                }
            },
            iter: Repeated.Times);

    // A quarter are the usual path's, a quarter those of a usual day, so that histories get somewhere; the others are any.
    private static (object Command, Actor By) Next(AnyWorld world, Random random, Instant now)
    {
        var by = Actors[random.Next(Actors.Length)];
        return random.Next(4) switch
        {
            0 => One(UsualDay.Path, random)(now),
            1 => (One(UsualDay.CommandsAt(now), random), by),
            _ => (new AnyValue(random, now, world.Facts).Command(One(AnyWorld.Commands, random)), by),
        };
    }

    private static T One<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];

    private static void Step(AnyWorld world, (object Command, Actor By) asked, Instant now)
    {
        var (command, by) = asked;
        if (world.Decide(command, by, now) is not { } decision)
        {
            return;
        }

        (decision.Refusal is null || !decision.Any()).ShouldBeTrue("a refusal adds nothing");
        decision.OfType<IHumanAct>().Any(act => act.OccurredAt > now).ShouldBeFalse("nothing happens in the future");
        world.Apply(command, decision);
        world.Decide(command, by, now).ShouldNotBeNull().Any().ShouldBeFalse($"{command} again by {by.Id}");
        (world.Referral.IsOpen && world.Referral.Closure is not null).ShouldBeFalse();
        world.Referral.OpenVisits.ShouldBe(world.Visits.Where(open => open.IsOpen).Select(open => open.Id), ignoreOrder: true);
        (!world.Referral.IsOpen && world.Referral.Clock is { Runs: true }).ShouldBeFalse("a closed referral has no running clock");
    }
}
