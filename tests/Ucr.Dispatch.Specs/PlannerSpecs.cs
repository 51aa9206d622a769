using static Ucr.Dispatch.Specs.Given;

namespace Ucr.Dispatch.Specs;

public sealed class PlannerSpecs
{
    [Fact]
    public void the_nearest_of_two_free_clinicians_is_proposed_and_the_other_is_told_why_not()
    {
        var slot = At(T(12), [Visit(1, east: 8)], Clinician("far"), Clinician("near", east: 7)).Plan().For(Id(1))!;

        slot.First!.Clinician.Value.ShouldBe("near");
        slot.First.ArrivesAt.ShouldBeGreaterThan(slot.First.LeavesAt);
        slot.First.ChanceInTime.ShouldBe(1);
        slot.Ranked[1].Why.ShouldContain("more driving");
        slot.Concern.ShouldBeNull();
    }

    [Fact]
    public void out_of_scope_cannot_be_chosen()
    {
        var slot = At(T(12), [Visit(1, capabilities: ["catheter"])], Clinician("near", east: 5), Clinician("able", 0, null, "catheter")).Plan().For(Id(1))!;

        slot.Ranked.Select(one => one.Clinician.Value).ShouldBe(["able"]);
        slot.WhyNot("near").ShouldBe("no catheter capability");
    }

    [Theory]
    [InlineData(13, 5, true)]
    [InlineData(12, 55, false)]
    public void a_visit_that_would_end_after_the_shift_is_not_given(int hour, int minute, bool can)
    {
        var slot = At(T(12), [Visit(1, east: 5)], Clinician("one", ends: T(hour, minute))).Plan().For(Id(1))!;

        (slot.First is not null).ShouldBe(can);
        slot.WhyNot("one").ShouldBe(can ? null : "shift ends 12:55");
    }

    [Fact]
    public void somebody_with_a_patient_is_not_interrupted()
    {
        var busy = Clinician("busy") with { Task = new(TaskKind.WithPatient, T(13, 20), East(5)) };
        var slot = At(T(12), [Visit(1, east: 5)], busy, Clinician("free", east: -3)).Plan().For(Id(1))!;

        slot.First!.Clinician.Value.ShouldBe("free");
        slot.Ranked("busy").LeavesAt.ShouldBeGreaterThanOrEqualTo(T(13, 20));
        slot.Ranked("busy").Why.ShouldStartWith("busy until 13:20");
    }

    [Fact]
    public void who_declined_is_not_asked_again()
    {
        var slot = At(T(12), [Visit(1) with { NotThese = [new("near")] }], Clinician("near", east: 5), Clinician("far")).Plan().For(Id(1))!;

        slot.First!.Clinician.Value.ShouldBe("far");
        slot.WhyNot("near")!.ShouldStartWith("declined it");
    }

    [Fact]
    public void too_far_says_the_chance()
    {
        var slot = At(T(12), [Visit(1, east: 40, due: T(13))], Clinician("far"), Clinician("near", east: 38)).Plan().For(Id(1))!;

        slot.First!.Clinician.Value.ShouldBe("near");
        slot.Ranked("far").ChanceInTime!.Value.ShouldBeLessThan(0.2);
        slot.Ranked("far").Why.ShouldStartWith("too far: chance 0.");
    }

    [Fact]
    public void nobody_on_shift_is_a_plan_that_says_so()
    {
        var plan = At(T(3), [Visit(1)]).Plan();

        plan.Undone.ShouldHaveSingleItem().Concern.ShouldBe("nobody is on shift");
    }

    [Fact]
    public void risk_to_life_is_planned_before_an_earlier_due_time()
    {
        var life = Visit(2, due: T(14)) with { Urgency = Domain.Triage.ClinicalUrgency.RiskToLife };
        var plan = At(T(12), [Visit(1, due: T(13)), life], Clinician("one", ends: T(13, 15))).Plan();

        plan.Slots[0].Visit.ShouldBe(Id(2));
        plan.For(Id(2))!.First.ShouldNotBeNull();
        plan.For(Id(1))!.First.ShouldBeNull();
    }

    [Fact]
    public void what_somebody_holds_stays_theirs_and_counts_against_new_work()
    {
        var held = Visit(1, east: 20, due: T(13)) with { Stage = VisitStage.Accepted, Holders = [new(1, new("one"))] };
        var plan = At(T(12), [held, Visit(2, east: -20, due: T(14))], Clinician("one"), Clinician("two", east: -35)).Plan();

        plan.For(Id(1)).ShouldBeNull();
        plan.For(Id(2))!.First!.Clinician.Value.ShouldBe("two");
    }

    [Fact]
    public void nearby_visits_are_one_round()
    {
        var plan = At(T(12), [Visit(1, east: 10), Visit(2, east: 10.5)], Clinician("one", east: 5), Clinician("two", east: -25)).Plan();

        plan.Slots.Select(slot => slot.First!.Clinician.Value).ShouldBe(["one", "one"]);
    }

    [Fact]
    public void a_two_day_visit_waits_for_its_earliest_time()
    {
        var slot = At(T(12), [Visit(1) with { EarliestAt = T(15), DueAt = T(19) }], Clinician("one")).Plan().For(Id(1))!;

        slot.First!.ArrivesAt.ShouldBe(T(15));
        slot.First.LeavesAt.ShouldBeGreaterThan(T(14, 30));
    }
}
