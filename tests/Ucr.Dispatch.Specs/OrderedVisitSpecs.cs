using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class OrderedVisitSpecs
{
    private static readonly OpenVisit Assess = Visit(1, due: T(16));
    private static readonly OpenVisit Equip = Visit(2, due: T(16)) with { After = new(Id(1), GapMinutes: 30) };

    [Fact]
    public void what_comes_after_starts_when_the_first_has_ended_and_the_gap_is_over()
    {
        var plan = At(T(12), [Equip, Assess], Clinician("one", east: 4), Clinician("two", east: 6)).Plan();

        var (first, then) = (plan.For(Id(1))!.First!, plan.For(Id(2))!.First!);
        (then.ArrivesAt - first.ArrivesAt).TotalMinutes.ShouldBeGreaterThanOrEqualTo(2 + 45 + 30);
        then.Why.ShouldContain("when the visit before it is over");
    }

    [Fact]
    public void one_person_may_do_both_in_their_order()
    {
        var plan = At(T(12), [Equip, Assess], Clinician("one")).Plan();

        plan.Slots.ShouldAllBe(slot => slot.First != null);
        plan.For(Id(2))!.First!.VisitsBefore.ShouldBe(1);
    }

    [Fact]
    public void what_nobody_can_do_first_keeps_the_other_waiting_and_the_reason_says_so()
    {
        var plan = At(T(12), [Equip, Assess with { Capabilities = ["iv"] }], Clinician("one")).Plan();

        plan.For(Id(2))!.WhyNot("one").ShouldBe("waits for another visit, which nobody can do");
    }

    [Fact]
    public void a_first_visit_that_goes_on_is_waited_for()
    {
        var busy = Clinician("busy") with { Task = new(TaskKind.WithPatient, T(13), East(5), Id(1)) };
        var under = Assess with { Stage = VisitStage.WithPatient, Holders = [new(1, new("busy"))] };

        At(T(12), [Equip, under], busy, Clinician("free", east: 5)).Plan().For(Id(2))!.First!.ArrivesAt.ShouldBe(T(13, 30));
    }

    [Theory]
    [InlineData(2, "is the visit itself")]
    [InlineData(7, "is not in the situation")]
    public void an_order_that_cannot_be_is_refused(int after, string why)
    {
        var plan = At(T(12), [Assess, Equip with { After = new(Id(after)) }], Clinician("one")).Plan();

        plan.Contradictions.ShouldHaveSingleItem().ShouldBe(new($"visits[{Id(2)}].after", why));
        plan.Slots.ShouldHaveSingleItem().Visit.ShouldBe(Id(1));
    }

    [Fact]
    public void visits_that_wait_for_one_another_in_a_ring_are_refused() =>
        At(T(12), [Assess with { After = new(Id(2)) }, Equip, Visit(3)], Clinician("one")).Plan().Contradictions
            .Select(one => one.Why).ShouldBe(["waits for itself in a ring", "waits for itself in a ring"]);
}
