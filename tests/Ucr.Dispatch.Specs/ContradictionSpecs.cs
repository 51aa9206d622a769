using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class ContradictionSpecs
{
    [Fact]
    public void what_contradicts_itself_is_named_by_its_field_and_left_out_while_the_rest_is_planned()
    {
        var wrong = Visit(1) with { ReceivedAt = T(15), DueAt = T(14) };
        var plan = At(T(12), [wrong, Visit(2)], Clinician("one"), Clinician("two", ends: T(7))).Plan();

        plan.Contradictions.Select(one => one.Field).ShouldBe([$"visits[{Id(1)}].dueAt", "clinicians[two].shiftEndsAt"]);
        plan.For(Id(1)).ShouldBeNull();
        plan.For(Id(2))!.First!.Clinician.Value.ShouldBe("one");
    }

    [Theory]
    [InlineData(0, 1, "expectedMinutes")]
    [InlineData(45, 3, "people")]
    public void a_visit_that_cannot_be_is_refused(int minutes, int people, string field) =>
        Contradiction.In(At(T(12), [new(Id(1), VisitStage.Planned, minutes, people)])).ShouldHaveSingleItem().Field.ShouldEndWith(field);

    [Fact]
    public void a_place_outside_the_country_is_refused() =>
        Contradiction.In(At(T(12), [Visit(1) with { Place = new Place(-1, 0) }])).ShouldHaveSingleItem().Field.ShouldEndWith("place");

    [Fact]
    public void twice_the_same_visit_is_named_and_planned_once()
    {
        var plan = At(T(12), [Visit(1), Visit(1)], Clinician("one")).Plan();

        plan.Contradictions.ShouldHaveSingleItem().Why.ShouldBe("stands in the situation twice");
        plan.Slots.ShouldHaveSingleItem();
    }

    [Fact]
    public void an_unknown_place_falls_back_and_the_plan_says_so()
    {
        var plan = At(T(12), [Visit(1) with { Place = null }], Clinician("one")).Plan();

        plan.Assumed.ShouldHaveSingleItem().ShouldStartWith("a place is not known: 30 minutes");
        plan.For(Id(1))!.First!.ArrivesAt.ShouldBe(T(12, 30));
    }
}
