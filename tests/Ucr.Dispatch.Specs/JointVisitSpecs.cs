using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class JointVisitSpecs
{
    [Fact]
    public void two_people_fill_two_slots_and_neither_twice()
    {
        var plan = At(T(12), [Visit(1, people: 2)], Clinician("one"), Clinician("two", east: 3), Clinician("three", east: 30)).Plan();

        plan.Slots.Select(slot => slot.Slot).ShouldBe([1, 2]);
        plan.Slots.Select(slot => slot.First!.Clinician.Value).ShouldBe(["two", "one"]);
        plan.For(Id(1), 2)!.WhyNot("two").ShouldBe("is in its crew already");
    }

    [Fact]
    public void between_them_the_crew_can_do_everything()
    {
        var visit = Visit(1, people: 2, capabilities: ["catheter", "lifting"]);
        var plan = At(T(12), [visit], Clinician("lifter", 4, null, "lifting"), Clinician("nurse", 0, null, "catheter"), Clinician("near", 5)).Plan();

        plan.Slots.Select(slot => slot.First!.Clinician.Value).ShouldBe(["lifter", "nurse"]);
        plan.For(Id(1), 2)!.WhyNot("near").ShouldBe("no catheter capability");
    }

    [Fact]
    public void a_slot_that_is_held_is_not_planned_again()
    {
        var visit = Visit(1, people: 2) with { Holders = [new(1, new("one"))] };
        var plan = At(T(12), [visit], Clinician("one"), Clinician("two")).Plan();

        plan.Slots.ShouldHaveSingleItem().Slot.ShouldBe(2);
        plan.Slots[0].First!.Clinician.Value.ShouldBe("two");
    }

    [Fact]
    public void nobody_can_make_up_for_a_capability_that_nobody_has()
    {
        var plan = At(T(12), [Visit(1, people: 2, capabilities: ["iv"])], Clinician("one"), Clinician("two")).Plan();

        plan.Undone.Count().ShouldBe(2);
        plan.Undone.ShouldAllBe(slot => slot.RuledOut.All(one => one.Why.StartsWith("no iv")));
    }
}
