using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class NextPlanSpecs
{
    private static readonly Ucr.Dispatch.ExpectedDemand FarEast = new(
        [30, 30, 30], [new(East(20), 1)], [new(1, 45, 45, Domain.Clocks.ResponseStandard.TwoHour, [])]);

    [Fact]
    public void what_was_told_is_changed_only_for_a_reason_and_the_reason_is_given()
    {
        Situation Told(string who) => At(T(12), [Visit(1, east: 5)], Clinician("near", east: 4), Clinician("nearly", east: 3)) with { Last = [new(Id(1), 1, new(who), 0, Said: true)] };

        Told("nearly").Plan().For(Id(1))!.First!.Clinician.Value.ShouldBe("nearly");
        Told("nearly").Plan().Changes.ShouldBeEmpty();
        var gone = Told("gone").Plan().Changes.ShouldHaveSingleItem();
        (gone.From.Value, gone.To?.Value, gone.Why).ShouldBe(("gone", "near", "is not there any more"));
    }

    [Fact]
    public void a_new_referral_is_taken_into_a_live_plan_and_nothing_else_moves()
    {
        var situation = At(T(12), [Visit(1), Visit(2, east: -5)], Clinician("one"), Clinician("two", east: -4));
        var live = new LivePlan(situation, EstimatedTravelTime.Instance);

        var slot = live.Add(Visit(3, east: -6), T(12, 5))!;

        slot.First.ShouldNotBeNull();
        slot.First.LeavesAt.ShouldBeGreaterThanOrEqualTo(T(12, 5));
        live.Add(Visit(4, people: 2), T(12, 5)).ShouldBeNull();
        live.Add(Visit(5, capabilities: ["iv"]), T(12, 5))!.Concern.ShouldBe("nobody on shift can go");
    }

    [Fact]
    public void what_was_only_tried_is_taken_back_and_the_same_question_has_the_same_answer()
    {
        var live = new LivePlan(At(T(12), [Visit(1), Visit(2, east: -5)], Clinician("one"), Clinician("two", east: -4)), EstimatedTravelTime.Instance, room: 2);

        var first = live.Add(Visit(3, east: -6), T(12))!;
        live.Add(Visit(4, east: 2), T(12)).ShouldNotBeNull();
        live.Forget();
        var again = live.Add(Visit(3, east: -6), T(12))!;

        again.Ranked.ShouldBe(first.Ranked);
        live.Add(Visit(4, east: 2), T(12)).ShouldNotBeNull("there is room again");
    }

    [Fact]
    public void a_live_plan_without_room_asks_to_be_made_anew() =>
        new LivePlan(At(T(12), [], Clinician("one")), EstimatedTravelTime.Instance, room: 0).Add(Visit(1), T(12)).ShouldBeNull();

    [Fact]
    public void an_idle_clinician_waits_where_work_is_likely()
    {
        var situation = At(T(12), [], Clinician("idle")) with { Demand = FarEast };
        var plan = (situation with { Policy = situation.Policy with { LookAhead = new(5, 120, 20) } }).Plan();

        var wait = plan.Standby.ShouldHaveSingleItem();
        (wait.Clinician.Value, wait.At).ShouldBe(("idle", East(20)));
        plan.ToJson().ShouldBe((situation with { Policy = situation.Policy with { LookAhead = new(5, 120, 20) } }).Plan().ToJson());
    }

    [Fact]
    public void a_travel_source_that_does_not_know_a_place_is_stood_in_for()
    {
        var plan = Planner.Plan(At(T(12), [Visit(1)], Clinician("one")), new Nowhere());

        plan.Assumed.ShouldHaveSingleItem().ShouldContain("drives are estimated: nowhere/1 does not know them");
        plan.For(Id(1))!.First.ShouldNotBeNull();
    }

    private sealed class Nowhere : ITravelTime
    {
        public string Name => "nowhere/1";

        public Drive? Usual(Place from, Place to) => null;

        public double Slowness(Instant leaving) => 1;

        public double Deviation(double minutes) => 1;
    }
}
