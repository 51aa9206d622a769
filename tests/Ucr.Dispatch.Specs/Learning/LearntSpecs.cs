using Ucr.Dispatch.Learning;
using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs.Learning;

public sealed class LearntSpecs
{
    private static readonly Past Some = Past.Nothing with { Drives = [.. Enumerable.Range(0, 50).Select(i => new PastDrive(East(0), East(5 + (i % 5)), T(8 + (i % 10)), 25))] };

    [Fact]
    public void with_nothing_observed_it_is_the_assumptions_and_says_so()
    {
        Learnt.Nothing.Travel.ShouldBeSameAs(EstimatedTravelTime.Instance);
        Learnt.Nothing.Assumed.Count.ShouldBe(3);
        Learnt.Nothing.Demand.From(T(9)).ShouldBeNull();
    }

    [Fact]
    public void the_same_past_has_the_same_version_and_another_past_another()
    {
        var again = Learnt.From(Some with { Drives = [.. Some.Drives.Reverse()] });

        Learnt.From(Some).Version.ShouldBe(again.Version);
        Learnt.From(Some).Version.Length.ShouldBe(12);
        Learnt.From(Past.Nothing with { Drives = [.. Some.Drives.Skip(1)] }).Version.ShouldNotBe(again.Version);
        Learnt.From(Some).Travel.Name.ShouldBe($"straight-line-learnt/{again.Version}");
    }

    [Fact]
    public void a_plan_by_what_was_learnt_has_another_hash_and_longer_drives()
    {
        var situation = At(T(12), [Visit(1, east: 12)], Clinician("one"));
        var (assumed, learnt) = (situation.Plan(), Planner.Plan(situation, Learnt.From(Some).Travel));

        learnt.SituationSha256.ShouldNotBe(assumed.SituationSha256);
        learnt.Slots[0].First!.ArrivesAt.ShouldBeGreaterThan(assumed.Slots[0].First!.ArrivesAt);
    }
}
